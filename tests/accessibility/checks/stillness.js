/* Nothing moves: no transition or animation of any element takes noticeable time. */
() => {
  const found = [], seconds = (text) => Math.max(...text.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 0.001 : 1)));
  for (const el of document.querySelectorAll("*"))
    for (const pseudo of [null, "::before", "::after"]) {
      const style = getComputedStyle(el, pseudo);
      for (const part of ["transitionDuration", "animationDuration"])
        if (seconds(style[part]) > 0.01) found.push(`${el.localName}.${el.className}${pseudo || ""} ${part} ${style[part]}`);
      if (style.scrollBehavior === "smooth") found.push(`${el.localName} scrolls smoothly`);
    }
  if (document.getAnimations().length) found.push(`${document.getAnimations().length} animations run`);
  return found;
}
