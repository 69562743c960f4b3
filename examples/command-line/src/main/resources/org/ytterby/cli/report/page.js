'use strict';
(function () {
  const root = document.documentElement;
  const all = (query) => Array.from(document.querySelectorAll(query));
  const byId = (id) => document.getElementById(id);

  function show(language) {
    root.dataset.shown = language;
    root.lang = language === 'zh' ? 'zh-Hans' : 'en';
    all('[data-language]').forEach((b) =>
      b.setAttribute('aria-pressed', String(b.dataset.language === language)));
  }
  all('[data-language]').forEach((b) =>
    b.addEventListener('click', () => show(b.dataset.language)));
  show('en');

  const table = byId('elements');
  const slider = byId('day');
  const days = table.dataset.days.split(' ');
  const milliseconds = 86400000;
  const from = Date.parse(slider.dataset.from);
  const standings = {};
  all('.legend li').forEach((item) => {
    standings[item.className] = item.innerHTML;
  });

  function dayShown() {
    return new Date(from + Number(slider.value) * milliseconds).toISOString().slice(0, 10);
  }

  function recolour() {
    const day = dayShown();
    let last = 0;
    days.forEach((d, i) => { if (d <= day) { last = i; } });
    byId('day-shown').textContent = day;
    slider.setAttribute('aria-valuetext', day);
    all('.element[data-standing]').forEach((element) => {
      const standing = element.dataset.standing.split(' ')[last];
      element.className = 'element named ' + standing;
      element.querySelector('.standing').innerHTML = standings[standing];
    });
  }

  function moveTo(day) {
    if (day) {
      slider.value = String(Math.round((Date.parse(day) - from) / milliseconds));
      recolour();
    }
  }
  slider.addEventListener('input', recolour);
  byId('before').addEventListener('click', () =>
    moveTo(days.filter((d) => d < dayShown()).pop()));
  byId('after').addEventListener('click', () =>
    moveTo(days.find((d) => d > dayShown())));

  function filter() {
    const wanted = new Set(all('.filter[aria-pressed=true]').map((b) => b.dataset.release));
    const text = byId('find').value.toLowerCase();
    all('#rows > li').forEach((row) => {
      row.hidden = !wanted.has(row.dataset.release)
        || !row.textContent.toLowerCase().includes(text);
    });
  }
  all('.filter').forEach((b) => b.addEventListener('click', () => {
    b.setAttribute('aria-pressed', String(b.getAttribute('aria-pressed') !== 'true'));
    filter();
  }));
  byId('find').addEventListener('input', filter);
})();
