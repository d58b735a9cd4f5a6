/** Tabs by the ARIA pattern: one stop for the Tab key, arrows, Home and End move. */
export function tabs(list, entries, onSelect = () => {}) {
  const buttons = entries.map(([panel, label]) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", id: `tab-${panel}`, textContent: label });
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", panel);
    const box = document.getElementById(panel);
    box.setAttribute("role", "tabpanel");
    box.setAttribute("aria-labelledby", button.id);
    button.addEventListener("click", () => select(panel));
    return button;
  });
  list.append(...buttons);
  list.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const [panel] = entries[(to + buttons.length) % buttons.length];
    select(panel);
    document.getElementById(`tab-${panel}`).focus();
  });
  function select(panel) {
    if (!entries.some(([id]) => id === panel)) return;
    for (const [id] of entries) {
      const on = id === panel;
      const button = document.getElementById(`tab-${id}`);
      button.setAttribute("aria-selected", String(on));
      button.tabIndex = on ? 0 : -1;
      // Sideways alone: the page itself must not move when it opens.
      if (on) list.scrollLeft += hiddenPart(button, list);
      document.getElementById(id).hidden = !on;
    }
    onSelect(panel);
  }
  select(entries[0][0]);
  return { select, selected: () => entries.find(([id]) => !document.getElementById(id).hidden)[0] };
}

/** How far an element stands outside of a box that scrolls, to the left or right. */
function hiddenPart(element, box) {
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  return Math.min(0, inner.left - outer.left) + Math.max(0, inner.right - outer.right);
}
