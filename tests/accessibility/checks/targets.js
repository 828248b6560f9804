/* Everything to press is large enough: controls with their label, links that stand alone.
   A link inside a sentence is exempt: its line decides its height (WCAG 2.5.8, inline). */
({ least, answers }) => {
  const found = [], words = (el) => `${el.localName} "${(el.innerText || el.value || el.name || "").trim().slice(0, 40)}"`;
  const seen = (el) => el.checkVisibility({ visibilityProperty: true }) && !el.closest(".skip");
  const inSentence = (el) => {
    if (el.localName !== "a" || getComputedStyle(el).display !== "inline") return false;
    const around = el.closest("p, li, dd, dt, td, figcaption, div, section");
    return around.innerText.trim().length > el.innerText.trim().length;
  };
  for (const el of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")) {
    if (!seen(el) || inSentence(el)) continue;
    const boxes = [el, ...(el.labels || [])].map((one) => one.getBoundingClientRect());
    const wide = Math.max(...boxes.map((b) => b.right)) - Math.min(...boxes.map((b) => b.left));
    const high = Math.max(...boxes.map((b) => b.bottom)) - Math.min(...boxes.map((b) => b.top));
    const needed = el.matches("[type=radio], [type=checkbox]") ? answers : least;
    if (wide < least - 0.1 || high < needed - 0.1) found.push(`${words(el)} is ${wide.toFixed(1)} × ${high.toFixed(1)} px`);
  }
  return found;
}
