-- What DuckDB has to be told before the files of this folder and of checks/ run in it as they stand.

-- Spark's name for unnest.
CREATE OR REPLACE MACRO explode(list) AS unnest(list);

-- Spark's encode(text, 'UTF-16BE') gives bytes, which DuckDB cannot make. A text that repeats each
-- character as often as UTF-16 has bytes for it is cut by the same offsets.
CREATE OR REPLACE MACRO encode(text, charset) AS
  regexp_replace(regexp_replace(text, '([\x{10000}-\x{10FFFF}])', '\1\1', 'g'), '(.)', '\1\1', 'gs');

-- Spark's name for generate_series.
CREATE OR REPLACE MACRO sequence(first, last) AS generate_series(first, last);

-- Spark's name for len.
CREATE OR REPLACE MACRO array_size(list) AS len(list);

-- Spark's name for the change of base, here from hexadecimal digits only.
CREATE OR REPLACE MACRO conv(digits, from_base, to_base) AS
  CAST(CAST('0x' || digits AS BIGINT) AS VARCHAR);

-- Spark's name for list.
CREATE OR REPLACE MACRO collect_list(value) AS list(value);

-- Spark's name for array_to_string, whose separator must be a constant in DuckDB: here '; ' only.
CREATE OR REPLACE MACRO array_join(list, separator) AS array_to_string(list, '; ');
