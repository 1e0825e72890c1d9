// Small comforts of every page. "/" goes to the search, arrows from result to result; print, Back, and a harvest's progress.
const ShortcutsOff = 'jobportal.noshortcuts';

function shortcutsOff() {
  try { return localStorage.getItem(ShortcutsOff) !== null; } catch { return false; }
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest('input, textarea, select');
  // WCAG 2.1.4: a single character is a shortcut only for those who did not turn it off (page "accessibility").
  if (event.key === '/' && !typing && !shortcutsOff()) {
    const field = document.querySelector('main input[type=search]');
    if (field) { event.preventDefault(); field.focus(); field.select(); }
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...document.querySelectorAll('.hit h3 a')];
  const at = links.indexOf(event.target);
  if (at < 0 && !(event.target.id === 'q' && event.key === 'ArrowDown' && !event.target.hasAttribute('list'))) return;
  const next = at < 0 ? links[0] : links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) { event.preventDefault(); next.focus(); }
  else if (at === 0) { event.preventDefault(); document.querySelector('#q')?.focus(); }
});

const box = document.querySelector('#shortcuts');
if (box) {
  box.checked = !shortcutsOff();
  box.addEventListener('change', () => {
    try { box.checked ? localStorage.removeItem(ShortcutsOff) : localStorage.setItem(ShortcutsOff, '1'); } catch { /* cannot be kept */ }
  });
}

document.querySelector('.print-page')?.addEventListener('click', () => print());

// Copies what stands on the page already; where a browser keeps its clipboard to itself (no https), it is selected.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy);
  button.addEventListener('click', async () => {
    const said = button.parentElement.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(text.textContent);
      said.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(text);
      said.textContent = button.dataset.select;
    }
  });
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
