/* Nothing scrolls sideways, and no text is cut off, hidden beside the page or outside its drawing. */
() => {
  const root = document.documentElement, wide = root.clientWidth, found = [];
  const name = (el) => `${el.localName}${el.id ? "#" + el.id : ""}${[...el.classList].map((c) => "." + c).join("")}`;
  const unseen = (el) => el.closest(".vh, .skip") || !el.checkVisibility({ visibilityProperty: true });

  if (root.scrollWidth > wide) {
    const beyond = [...document.body.querySelectorAll("*")].filter((el) => {
      const box = el.getBoundingClientRect();
      return !unseen(el) && box.width && (box.right > wide + 0.5 || box.left < -0.5);
    });
    found.push(`the page is ${root.scrollWidth} px wide in ${wide} px: ${beyond.slice(0, 4).map(name).join(", ")}`);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement;
    if (!node.data.trim() || unseen(el) || el.closest("svg, script, style, noscript, textarea")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (line.left < -1 || line.right > wide + 1) {
        found.push(`text lies beside the page: ${name(el)} "${node.data.trim().slice(0, 30)}"`);
        break;
      }
      const cutter = cuts(el, line);
      if (cutter) {
        found.push(`text is cut by ${name(cutter)}: ${name(el)} "${node.data.trim().slice(0, 30)}"`);
        break;
      }
    }
  }

  function cuts(el, line) {
    for (let up = el; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up), box = up.getBoundingClientRect();
      const across = ["hidden", "clip"].includes(style.overflowX) || up.matches("button, summary, .button");
      const down = ["hidden", "clip"].includes(style.overflowY);
      if (across && (line.left < box.left - 1 || line.right > box.right + 1)) return up;
      if (down && (line.top < box.top - 1 || line.bottom > box.bottom + 1)) return up;
    }
    return null;
  }
  return found;
}
