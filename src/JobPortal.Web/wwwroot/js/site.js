// Everything works without this file. It only saves the reader clicks: filters apply at once, labs complete while typing.
document.documentElement.classList.add('js');
const form = document.querySelector('form#search');
if (form) { enhanceSearch(form); enhanceLab(form); }

function address(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim() !== '') query.append(name, value.trim());
  const text = query.toString();
  return form.getAttribute('action') + (text ? '?' + text : '');
}

function enhanceSearch(form) {
  let running;
  async function show(url, push) {
    running?.abort();
    running = new AbortController();
    const results = document.querySelector('#results');
    results.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, { signal: running.signal, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok || !page.querySelector('#results')) { location.assign(url); return; }
      replace(page);
      if (push) history.pushState(null, '', new URL(answer.url).pathname + new URL(answer.url).search);
    } catch (error) {
      if (error.name !== 'AbortError') location.assign(url);
    } finally {
      document.querySelector('#results').removeAttribute('aria-busy');
    }
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    show(address(form), true);
  });
  form.addEventListener('change', event => {
    if (event.target.id !== 'q') show(address(form), true);
  });
  window.addEventListener('popstate', () => show(location.href, false));
}

// Swaps the parts that a search changes, and gives the focus and the unfolded lists back.
function replace(page) {
  const focused = document.activeElement?.id;
  const open = document.querySelector('#filters').open;
  document.title = page.title;
  for (const selector of ['#filters', '#results', '.top nav'])
    document.querySelector(selector).replaceWith(document.adoptNode(page.querySelector(selector)));
  document.querySelector('#filters').open = open;
  const q = page.querySelector('#q');
  if (focused !== 'q' && q) document.querySelector('#q').value = q.value;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  const form = document.querySelector('form#search');
  document.querySelector('#live').textContent = form.dataset.live.replace('{0}', document.querySelector('#count').textContent);
}

function enhanceLab(form) {
  let timer;
  // A change of the text is no choice yet: wait for a whole suggestion or the Enter key.
  form.addEventListener('input', event => {
    if (event.target.id !== 'lab-input') return;
    clearTimeout(timer);
    timer = setTimeout(() => suggest(event.target), 150);
  });
}

async function suggest(input) {
  const list = document.querySelector('#lab-list');
  const chosen = [...list.options].find(option => option.value === input.value);
  if (chosen) {
    input.value = chosen.dataset.slug;
    input.form.requestSubmit();
    return;
  }
  if (input.value.trim().length < 2) return;
  const answer = await fetch(input.dataset.suggest + '?q=' + encodeURIComponent(input.value));
  if (!answer.ok) return;
  list.replaceChildren(...(await answer.json()).map(lab => {
    const option = document.createElement('option');
    option.value = lab.city && !lab.name.includes(lab.city) ? `${lab.name} (${lab.city})` : lab.name;
    option.label = String(lab.open);
    option.dataset.slug = lab.slug;
    return option;
  }));
}

// Back to the list keeps its filters and its place.
document.querySelector('a[data-back]')?.addEventListener('click', event => {
  const from = document.referrer && new URL(document.referrer);
  const home = new URL(event.currentTarget.href).pathname;
  if (from && from.origin === location.origin && from.pathname === home && history.length > 1) {
    event.preventDefault();
    history.back();
  }
});

// A running harvest shows how far it is; without this file the page is loaded again.
if (document.querySelector('[data-live]')) setTimeout(refresh, 2000);

async function refresh() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of document.querySelectorAll('[data-live]'))
      part.replaceWith(document.adoptNode(page.getElementById(part.id)));
  } catch {
    // The site restarts, perhaps: try again.
  }
  if (document.querySelector('[data-live]')) setTimeout(refresh, 2000);
}
