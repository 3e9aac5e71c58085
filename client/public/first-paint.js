// Runs before the first paint, so that a dark-mode user never sees a white flash. A file of its own, because
// the content security policy forbids inline scripts. src/shared/preferences/preferences.ts owns the format.
(function () {
  var stored = {};
  try {
    stored = JSON.parse(localStorage.getItem('crmgraph.preferences') || '{}') || {};
  } catch {
    stored = {};
  }
  var dark =
    stored.theme === 'dark' || (stored.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.lang = stored.language === 'en' ? 'en' : 'zh-CN';
})();
