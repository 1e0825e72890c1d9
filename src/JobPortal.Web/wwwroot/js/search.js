// Everything works without this file. It only saves the reader clicks: filters apply at once, labs complete while typing.
const form = document.querySelector('form#search');
if (form) { enhanceSearch(form); enhanceLab(form); enhanceWords(form); enhanceRange(form); }

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
    if (event.submitter?.closest('.apply')) {
      document.querySelector('#filters').open = false;
      document.querySelector('#results').scrollIntoView();
    }
  });
  form.addEventListener('change', event => {
    if (event.target.id !== 'q' && event.target.id !== 'lab-input') show(address(form), true);
  });
  // Chips, orders and pages are links: the same answer, without loading the page again.
  form.addEventListener('click', event => {
    const link = event.target.closest('.chips a, .sorts a, .pages a');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link.href, true).then(() => {
      if (link.closest('.pages')) document.querySelector('#results').scrollIntoView();
      if (!document.activeElement || document.activeElement === document.body) document.querySelector('#results').focus({ preventScroll: true });
    });
  });
  window.addEventListener('popstate', () => show(location.href, false));
}

// Swaps the parts that a search changes, and gives the focus and the unfolded lists back.
function replace(page) {
  const focused = document.activeElement?.id;
  const unfolded = [...document.querySelectorAll('#filters details[open]')].map(part => part.id);
  const open = document.querySelector('#filters').open;
  document.title = page.title;
  for (const selector of ['#filters', '#results', '.top nav', '.top .language'])
    document.querySelector(selector).replaceWith(document.adoptNode(page.querySelector(selector)));
  document.querySelector('#filters').open = open;
  for (const id of unfolded) if (id) document.getElementById(id)?.setAttribute('open', '');
  const q = page.querySelector('#q');
  if (focused !== 'q' && q) document.querySelector('#q').value = q.value;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  const form = document.querySelector('form#search');
  document.querySelector('#live').textContent = form.dataset.updated.replace('{0}', document.querySelector('#count').textContent);
  enhanceRange(form);
  document.dispatchEvent(new Event('hits'));
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

// Kinds, labs and words while typing. A kind or a lab that is chosen becomes its filter, and the words go.
function enhanceWords(form) {
  const q = form.elements.q, list = document.createElement('datalist');
  list.id = 'q-list';
  form.append(list);
  let timer, asked;
  q.addEventListener('input', event => {
    clearTimeout(timer);
    const chosen = event.inputType !== 'insertText' && [...list.options].find(option => option.value === q.value);
    if (chosen) choose(chosen.dataset);
    else timer = setTimeout(propose, 120);
  });
  function choose({ type, value }) {
    if (type !== 'word') {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: type, value });
      document.querySelector('#filters').append(field);
    }
    q.value = type === 'word' ? value : '';
    propose();
    form.requestSubmit();
  }
  async function propose() {
    const text = asked = q.value.trim();
    const answer = text.length < 2 ? null : await fetch('/suggest?q=' + encodeURIComponent(text)).catch(() => null);
    if (text !== asked) return;
    const found = answer?.ok ? await answer.json() : [];
    list.replaceChildren(...found.map(({ type, text, value }) => {
      const option = document.createElement('option');
      option.value = type === 'word' ? value : text;
      Object.assign(option.dataset, { type, value });
      return option;
    }));
    // Without proposals the arrow leads to the results: see page.js.
    if (found.length) q.setAttribute('list', list.id); else q.removeAttribute('list');
  }
}

// Two handles write into the two number fields, which are what is sent. At its end a handle means "no limit".
function enhanceRange(form) {
  const range = form.querySelector('.range');
  if (!range) return;
  const [from, to] = range.querySelectorAll('input');
  const [min, max] = [form.elements.minMonths, form.elements.maxMonths];
  const top = Number(to.max);
  function draw() {
    range.style.setProperty('--from', 100 * from.value / top + '%');
    range.style.setProperty('--to', 100 * to.value / top + '%');
    // At the right end both handles lie on each other: the one that can still move is on top.
    from.style.zIndex = Number(from.value) > top / 2 ? 1 : '';
  }
  function read() {
    from.value = min.value || 0;
    to.value = max.value || top;
    draw();
  }
  range.addEventListener('input', event => {
    if (Number(from.value) > Number(to.value)) event.target === from ? from.value = to.value : to.value = from.value;
    min.value = Number(from.value) > 0 ? from.value : '';
    max.value = Number(to.value) < top ? to.value : '';
    draw();
  });
  read();
}

// The map of regions is a page of its own; here it opens over the filters.
if (form) form.addEventListener('click', async event => {
  const link = event.target.closest('.map-link');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const answer = await fetch(link.href).catch(() => null);
  const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
  const map = page && page.querySelector('#areas');
  if (!map) { location.assign(link.href); return; }
  const dialog = document.createElement('dialog');
  dialog.className = 'map-dialog';
  dialog.setAttribute('aria-label', page.querySelector('h1').textContent);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = form.dataset.close;
  close.addEventListener('click', () => dialog.close());
  dialog.append(close, document.adoptNode(map));
  dialog.addEventListener('close', () => { dialog.remove(); document.querySelector('.map-link')?.focus(); });
  document.body.append(dialog);
  dialog.showModal();
});
