// Offers that this reader has seen, keeps or has put away. They stay in this browser: nothing of it is ever sent.
const Kept = 'jobportal.kept', Away = 'jobportal.away', Seen = 'jobportal.seen';
const MostSeen = 2000;

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; }
}

function write(key, offers) {
  const newest = Object.entries(offers).sort((a, b) => b[1].at - a[1].at).slice(0, MostSeen);
  try { localStorage.setItem(key, JSON.stringify(Object.fromEntries(newest))); } catch { /* full or refused: the mark lasts as long as the page */ }
}

function toggle(key, id, offer) {
  const offers = read(key);
  if (offers[id]) delete offers[id]; else offers[id] = { at: Date.now(), ...offer };
  write(key, offers);
  return id in offers;
}

function dress(hit) {
  const id = hit.dataset.id, link = hit.querySelector('h3 a');
  const { title, href } = { title: link.textContent, href: link.getAttribute('href') };
  hit.classList.toggle('seen', id in read(Seen));
  hit.classList.toggle('put-away', id in read(Away));
  const template = document.querySelector('#marks');
  if (!template || hit.querySelector('.marks')) return;
  const marks = template.content.cloneNode(true);
  for (const [name, key] of [['save', Kept], ['hide', Away]]) {
    const button = marks.querySelector('.' + name);
    button.setAttribute('aria-pressed', id in read(key));
    button.setAttribute('aria-describedby', hit.querySelector('h3').id);
    button.addEventListener('click', () => {
      const on = toggle(key, id, { title, href, closes: hit.dataset.closes });
      button.setAttribute('aria-pressed', on);
      if (key === Away) hit.classList.toggle('put-away', on);
      count();
    });
  }
  hit.querySelector('.foot').append(marks);
}

// The number beside "kept" in the frame; the link shows only when there is something.
function count() {
  const link = document.querySelector('.kept-link');
  if (!link) return;
  const kept = Object.keys(read(Kept)).length;
  link.hidden = kept === 0;
  link.querySelector('span').textContent = kept;
}

function dressAll() {
  document.querySelectorAll('.hit[data-id]').forEach(dress);
  document.querySelectorAll('.density').forEach(button => button.setAttribute('aria-pressed', document.documentElement.classList.contains('dense')));
}

// The page of kept offers is written here, from what this browser kept.
function list() {
  const place = document.querySelector('#kept');
  if (!place) return;
  const kept = Object.entries(read(Kept)).sort((a, b) => (a[1].closes || '9').localeCompare(b[1].closes || '9'));
  document.querySelector('#kept-none').hidden = kept.length > 0;
  place.replaceChildren(...kept.map(([id, offer]) => {
    const row = document.querySelector('#kept-row').content.cloneNode(true);
    const link = row.querySelector('a');
    // What storage holds may have been written by anything: only our own paths become links.
    if (/^\/(en\/)?offers\/\d/.test(offer.href)) link.href = offer.href;
    link.textContent = offer.title;
    row.querySelector('.muted').textContent = offer.closes ? new Date(offer.closes + 'T12:00').toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' }) : '';
    row.querySelector('button').setAttribute('aria-label', row.querySelector('button').textContent.trim() + ' : ' + offer.title);
    row.querySelector('button').addEventListener('click', () => { toggle(Kept, id); list(); count(); });
    return row;
  }));
}

document.addEventListener('click', event => {
  if (!event.target.closest('.density')) return;
  const dense = document.documentElement.classList.toggle('dense');
  try { dense ? localStorage.setItem('jobportal.dense', '1') : localStorage.removeItem('jobportal.dense'); } catch { /* for this page only */ }
  dressAll();
});
document.addEventListener('hits', dressAll);
// Back to a list from the browser's memory: what was opened meanwhile is seen.
window.addEventListener('pageshow', event => { if (event.persisted) { dressAll(); count(); } });

const offer = document.querySelector('article.offer[data-id]');
if (offer) {
  const seen = read(Seen), id = offer.dataset.id;
  seen[id] = { at: Date.now() };
  write(Seen, seen);
  const button = document.querySelector('.keep-offer');
  button?.setAttribute('aria-pressed', id in read(Kept));
  button?.addEventListener('click', () => {
    button.setAttribute('aria-pressed', toggle(Kept, id, { title: offer.querySelector('h1').textContent, href: location.pathname, closes: offer.dataset.closes }));
    count();
  });
}
dressAll();
count();
list();

document.querySelector('#forget')?.addEventListener('click', () => {
  try { for (const key of Object.keys(localStorage)) if (key.startsWith('jobportal.')) localStorage.removeItem(key); } catch { /* nothing is kept anyway */ }
  document.documentElement.classList.remove('dense');
  count();
  list();
  document.querySelector('#forgotten').textContent = document.querySelector('#forgotten').dataset.text;
});
