/* The words of a drawing stay inside it and do not lie on each other, in every language. */
() => {
  const found = [];
  for (const svg of document.querySelectorAll("figure svg")) {
    const whole = svg.viewBox.baseVal;
    const labels = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim());
    const boxes = labels.map((text) => text.getBBox());
    labels.forEach((text, i) => {
      const box = boxes[i], words = text.textContent.trim();
      if (box.x < whole.x - 0.5 || box.x + box.width > whole.x + whole.width + 0.5 ||
          box.y < whole.y - 0.5 || box.y + box.height > whole.y + whole.height + 0.5)
        found.push(`a label leaves its drawing: "${words}" from ${box.x.toFixed()} to ${(box.x + box.width).toFixed()} of ${whole.width}`);
      for (let j = 0; j < i; j++) {
        const other = boxes[j];
        const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
        const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
        if (across > 1 && down > 5) found.push(`labels lie on each other: "${words}" and "${labels[j].textContent.trim()}"`);
      }
    });
  }
  return found;
}
