/* Marks the places where the Tab key must stop, in the order of the page, and listens where it does.
   A group of answers is one stop: the chosen one, or else the first. Gives the number of stops. */
() => {
  const usable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter((el) => !el.disabled && el.checkVisibility({ visibilityProperty: true }));
  const stops = usable.filter((el) => {
    if (el.type !== "radio") return true;
    const group = usable.filter((one) => one.type === "radio" && one.name === el.name && one.form === el.form);
    return el === (group.find((one) => one.checked) || group[0]);
  });

  const colour = (text) => {
    const written = text.match(/rgba?\(([^)]+)\)/);
    if (!written) return null;
    const parts = written[1].match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const light = (rgb) => rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (el) => {
    for (let up = el.parentElement; up; up = up.parentElement) {
      const found = colour(getComputedStyle(up).backgroundColor);
      if (found && found.alpha === 1) return found.rgb;
    }
    return [255, 255, 255];
  };
  /* The outline, or the halo around it, must stand out 3:1 from what lies beside it. */
  const fault = (el) => {
    const holder = [el, el.closest("label")].find((one) => one && getComputedStyle(one).outlineStyle !== "none");
    if (!holder) return "shows no outline";
    const style = getComputedStyle(holder), line = colour(style.outlineColor), halo = colour(style.boxShadow);
    if (parseFloat(style.outlineWidth) < 3) return `has an outline of ${style.outlineWidth}`;
    if (!line || line.alpha === 0) return "has an outline that cannot be seen";
    const beside = ground(holder), pairs = [[line.rgb, beside]];
    if (halo && halo.alpha === 1) pairs.push([line.rgb, halo.rgb], [halo.rgb, beside]);
    const best = Math.max(...pairs.map(([a, b]) => contrast(a, b)));
    return best < 3 ? `has an outline of only ${best.toFixed(1)}:1` : "";
  };

  window.stopped = [];
  document.addEventListener("focusin", ({ target }) => {
    const label = `${target.localName} "${(target.innerText || target.value || target.name || "").trim().slice(0, 40)}"`;
    window.stopped.push({ index: stops.indexOf(target), label, fault: fault(target) });
  });
  window.last = stops.at(-1);
  stops[0].focus();
  return stops.map((el) => `${el.localName} "${(el.innerText || el.value || el.name || "").trim().slice(0, 40)}"`);
}
