// Draws the charts and opens what a link leads into. Everything is on the page without it.
(() => {
  const all = JSON.parse(document.getElementById('charts').textContent);

  // Every quarter from the first to the last, so that an empty one shows as a gap.
  function quarters(labels) {
    const numbers = labels.filter((label) => /^\d+-Q\d$/.test(label)).map((label) => label.slice(0, -3) * 4 + Number(label.slice(-1)) - 1);
    const first = Math.min(...numbers);
    return Array.from({length: Math.max(...numbers) - first + 1 || 0}, (_, k) => `${Math.floor((first + k) / 4)}-Q${(first + k) % 4 + 1}`);
  }

  async function draw(place) {
    const spec = {...all.charts[place.dataset.chart]};
    spec.config = {...all.config, legend: {...all.config.legend, columns: Math.max(1, Math.floor(place.clientWidth / 190))}};
    spec.datasets = {[spec.data.name]: all.data[spec.data.name]};
    const {x, color} = spec.encoding ?? {};
    const values = (field) => spec.datasets[spec.data.name].filter((row) => row.period !== 'undated').map((row) => row[field]);
    if (x?.field === 'period') x.scale = {domain: quarters(values('period'))};
    // The same colour in every chart of a table, whatever a chart leaves out.
    if (color?.field === 'name') color.scale = {domain: [...new Set(values('name'))].sort()};
    const view = new vega.View(vega.parse(vegaLite.compile(spec, {logger: vega.logger(vega.Error)}).spec), {renderer: 'svg', hover: true});
    await view.logLevel(vega.Error).initialize(place).runAsync();
  }

  // What is folded has to be open before it can be scrolled to; not every browser does so itself.
  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  }

  window.addEventListener('hashchange', openTarget);
  window.addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('.process, .group')) folded.open = true;
  });

  Promise.all([...document.querySelectorAll('[data-chart]')].map(draw)).then(() => {
    openTarget();
    document.documentElement.dataset.ready = Math.round(performance.now());
  });
})();
