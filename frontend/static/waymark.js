/* The page's own script. Everything works without it; it only spares a load and remembers on this device.
   It speaks no words of its own: each sentence stands in the page, in the language of the page. */
(function () {
  "use strict";
  var doc = document;
  var main = doc.getElementById("main");
  var STORE = "waymark.progress";

  function all(selector, act) { Array.prototype.forEach.call(doc.querySelectorAll(selector), act); }

  /* What this device remembers: {"modules/some-page": "started" or "read"}. Storage may be switched off. */
  function known() {
    try { return JSON.parse(localStorage.getItem(STORE)) || {}; } catch (e) { return {}; }
  }
  function keep(state) {
    var page = main.dataset.page, pages = known();
    if (!page || pages[page] === state || pages[page] === "read") return;
    pages[page] = state;
    try { localStorage.setItem(STORE, JSON.stringify(pages)); } catch (e) { /* then it is not remembered */ }
  }

  /* One random key for each view of the form, so that an answer sent twice is stored once. */
  function fill() {
    all("input[name=key]", function (key) {
      if (!key.value && window.crypto && crypto.randomUUID) key.value = crypto.randomUUID();
    });
  }

  /* Go to what an action has brought: an answer, a list of what is missing, a thank you. */
  function go(place) {
    var found = place && (place.matches("[data-focus]") ? place : place.querySelector("[data-focus]"));
    if (found) found.focus();
  }

  function say(source, words) {
    var form = source.closest("form"), line = form.querySelector("[data-said]");
    if (!line) {
      line = doc.createElement("p");
      line.className = "error";
      line.setAttribute("role", "alert");
      line.dataset.said = "";
    }
    line.textContent = words;
    var button = source.matches("button") ? source : form.querySelector("button");
    button.parentNode.insertBefore(line, button.nextSibling);
  }

  function busy(source, on) {
    all("button", function (button) {
      if (button !== source && button.form !== source) return;
      if (on) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
    });
  }

  doc.addEventListener("htmx:before:request", function (event) {
    all("[data-said]", function (line) { line.remove(); });
    busy(event.target, true);
  });
  doc.addEventListener("htmx:finally:request", function (event) {
    busy(event.detail.ctx.sourceElement, false);
  });
  /* 422 brings the same part back with what is missing. Any other refusal leaves the page as it is. */
  doc.addEventListener("htmx:before:response", function (event) {
    var status = event.detail.ctx.response.status;
    if (status < 400 || status === 422) return;
    event.preventDefault();
    say(event.target, main.dataset.failed);
  });
  doc.addEventListener("htmx:error", function (event) {
    if (event.target.closest && event.target.closest("form")) say(event.target, main.dataset.lost);
  });
  doc.addEventListener("htmx:after:swap", function (event) {
    fill();
    if (event.target.querySelector(".verdict")) keep("read");
    go(event.target);
  });

  /* Progress: opened, then read once the end was seen or a question was answered. */
  keep(doc.querySelector(".verdict") ? "read" : "started");
  var end = doc.getElementById("next");
  if (end && window.IntersectionObserver) {
    new IntersectionObserver(function (seen) {
      if (seen[0].isIntersecting) keep("read");
    }).observe(end);
  }
  var pages = known(), here = null;
  all(".trail", function (trail) {
    all("[data-page]", function (stop) {
      var state = pages[stop.dataset.page];
      if (stop.parentNode !== trail) return;
      if (!here && state !== "read") here = stop;
      if (!state) return;
      var tag = doc.createElement("span");
      tag.className = "tag";
      tag.textContent = trail.dataset[state];
      (stop.querySelector(".small") || stop).appendChild(tag);
    });
  });
  if (here) here.classList.add("here");

  all("[data-forget]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      try { localStorage.removeItem(STORE); } catch (e) { /* there was nothing to forget */ }
      all("[data-forgotten]", function (line) { line.textContent = line.dataset.forgotten; });
    });
  });

  /* The language menu closes like every menu: with Escape, or by a press elsewhere. */
  var menu = doc.querySelector(".tongues");
  doc.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  doc.addEventListener("click", function (event) {
    if (!menu.contains(event.target)) menu.open = false;
  });

  fill();
  /* Only once all is loaded: going to the address's place takes the focus away from what has it. */
  window.addEventListener("load", function () {
    go(location.hash.length > 1 && doc.getElementById(decodeURIComponent(location.hash.slice(1))) || main);
  });
})();
