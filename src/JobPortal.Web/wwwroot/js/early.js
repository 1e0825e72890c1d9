// Runs before anything is drawn, so that nothing moves afterwards: what needs JavaScript shows, and the list has the reader's density.
document.documentElement.classList.add('js');
try {
  if (localStorage.getItem('jobportal.dense')) document.documentElement.classList.add('dense');
} catch {
  // A browser that keeps nothing: the comfortable list.
}
