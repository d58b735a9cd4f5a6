// The guides stand open in the navigation until a reader closes them.
const closed = ".tsd-navigation details.tsd-accordion:not([data-unfolded])";
const unfold = () => {
  for (const group of document.querySelectorAll(closed)) {
    group.dataset.unfolded = "";
    const summary = group.querySelector("summary");
    const name = summary?.textContent.trim() ?? "";
    const key = summary?.dataset.key ?? name.replace(/\s+/g, "-");
    if (GUIDES.test(name) && localStorage.getItem(`tsd-accordion-${key}`) === null)
      group.open = true;
  }
};
const GUIDES = /^(?:Start here|What to trust|Sites and profiles|Running it)$/;
new MutationObserver(unfold).observe(document.documentElement, { childList: true, subtree: true });
unfold();
