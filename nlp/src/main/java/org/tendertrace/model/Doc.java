package org.tendertrace.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a table or a column means, in one line, with an example. The data dictionary is made from
 * these and from nothing else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Doc {

  /** One sentence: the meaning, and the unit where there is one. */
  String value();

  /** A value as it stands in the published table; empty on a type. */
  String example() default "";
}
