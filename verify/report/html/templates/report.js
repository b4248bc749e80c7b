"use strict";
// Filters, keys, and links that open what they lead to. The page is complete without this script.
// State stands in the address: #f-123?v=update&q=ferry  (a place, then the filters).
(() => {
  const byId = (name) => document.getElementById(name);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = byId("filters");
  const side = byId("side");
  const number = new Intl.NumberFormat("en");

  const indexes = (text) => new Set(text ? text.split(" ") : []);
  const item = (element) => ({
    element,
    finding: element.classList.contains("f"),
    v: indexes(element.dataset.v), r: indexes(element.dataset.r),
    o: indexes(element.dataset.o), s: indexes(element.dataset.s),
    fresh: "new" in element.dataset,
    text: null,
    words: () => wordsOf(element),
  });
  let items = null;
  const total = Number(byId("tally").dataset.all);

  // ---- state in the address

  const readAddress = () => {
    const [place, query = ""] = location.hash.slice(1).split("?");
    return { place: safeDecode(place), wanted: new URLSearchParams(query) };
  };
  const safeDecode = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };
  const wantedNow = () => {
    const wanted = new URLSearchParams();
    const verdicts = all("input[name=v]:checked", form).map((box) => box.value);
    if (verdicts.length) wanted.set("v", verdicts.join(","));
    if (form.elements.b?.checked) wanted.set("b", "new");
    for (const name of ["o", "r", "s", "q"]) {
      const value = form.elements[name].value.trim();
      if (value) wanted.set(name, value);
    }
    if (!byId("keys").checked) wanted.set("keys", "off");
    return wanted;
  };
  const address = (place) => {
    const query = wantedNow().toString();
    return "#" + place + (query ? "?" + query : "");
  };
  const fillForm = (wanted) => {
    const verdicts = (wanted.get("v") || "").split(",");
    for (const box of all("input[name=v]", form)) box.checked = verdicts.includes(box.value);
    if (form.elements.b) form.elements.b.checked = wanted.get("b") === "new";
    for (const name of ["o", "r", "s", "q"]) form.elements[name].value = wanted.get(name) || "";
    byId("keys").checked = wanted.get("keys") !== "off";
  };

  // ---- what a large page keeps unread until it is asked for: HTML in <noscript>, which a page without scripts shows

  const KEPT = "noscript";
  const LISTS = ".quiet, .singles";
  const ENTITIES = { "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&" };
  const unfold = (root) => {
    const kept = all(KEPT, root);
    for (const one of kept) {
      one.replaceWith(...new DOMParser().parseFromString(one.textContent, "text/html").body.childNodes);
    }
    if (kept.length && items && root.matches(LISTS)) items.push(...all(".f", root).map(item));
  };
  const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|#34|#39|amp);/g, (entity) => ENTITIES[entity]);
  const wordsOf = (element) => element.querySelector(KEPT) ? plain(element.textContent) : element.textContent;
  const HEAD = /<(?:article|li) class="f [^>]*? data-v="([^"]*)" data-r="([^"]*)" data-o="([^"]*)" data-s="([^"]*)"( data-new)?/g;
  const kept = new Map();
  const itemsKept = (part) => {
    if (!kept.has(part)) {
      const html = part.querySelector(KEPT).textContent;
      const heads = [...html.matchAll(HEAD)];
      kept.set(part, heads.map((head, n) => ({
        v: indexes(head[1]), r: indexes(head[2]), o: indexes(head[3]), s: indexes(head[4]),
        fresh: Boolean(head[5]),
        text: null,
        words: () => plain(html.slice(head.index, heads[n + 1]?.index)),
      })));
    }
    return kept.get(part);
  };
  const unfoldWhere = (matches) => {
    for (const part of all(LISTS)) {
      if (part.querySelector(KEPT) && itemsKept(part).some(matches)) unfold(part);
    }
  };
  const find = (name) => {
    const known = byId(name);
    if (known || !/^[\w-]+$/.test(name)) return known;
    const holder = all(KEPT).find((kept) => kept.textContent.includes(`id="${name}"`));
    if (holder) unfold(holder.parentElement);
    return byId(name);
  };
  document.addEventListener("toggle", (event) => { if (event.target.open) unfold(event.target); }, true);

  // ---- filters

  const chosen = (name) => {
    const option = form.elements[name].selectedOptions[0];
    return option && option.value ? option.dataset.n : null;
  };
  const subjectsLike = (words) => {
    if (!words) return null;
    const low = words.toLowerCase();
    const like = all("#subjects option").filter((option) => option.value.toLowerCase().includes(low));
    return like.map((option) => option.dataset.n);
  };
  const matcher = () => {
    const verdicts = all("input[name=v]:checked", form).map((box) => box.dataset.n);
    const outlet = chosen("o"), rule = chosen("r");
    const subjects = subjectsLike(form.elements.s.value.trim());
    const words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fresh = form.elements.b?.checked;
    if (!verdicts.length && !fresh && !outlet && !rule && !subjects && !words.length) return null;
    return (entry) => {
      if (verdicts.length && !verdicts.some((n) => entry.v.has(n))) return false;
      if (fresh && !entry.fresh) return false;
      if (outlet && !entry.o.has(outlet)) return false;
      if (rule && !entry.r.has(rule)) return false;
      if (subjects && !subjects.some((n) => entry.s.has(n))) return false;
      if (!words.length) return true;
      entry.text ??= entry.words().toLowerCase();
      return words.every((word) => entry.text.includes(word));
    };
  };
  const countInside = (element, selector) => element.querySelector(selector + ":not([hidden])") !== null;

  const apply = () => {
    const matches = matcher();
    let shown = total;
    if (matches || items) {
      shown = 0;
      items ??= all(".f, .article").map(item);
      if (matches) unfoldWhere(matches);
      for (const entry of items) {
        const visible = !matches || matches(entry);
        entry.element.hidden = !visible;
        if (visible && entry.finding) shown += 1;
      }
      foldAway(matches !== null);
    }
    const text = matches ? `${number.format(shown)} of ${number.format(total)} findings` : "";
    byId("tally").textContent = text || `${number.format(total)} findings`;
    byId("tally-short").textContent = text;
    byId("nothing").hidden = !matches || countInside(byId("events"), ".event");
    const verdicts = all("input[name=v]:checked", form).map((box) => box.value);
    for (const link of all(".tile a")) {
      if (verdicts.includes(link.dataset.verdict)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let wasFiltered = false;
  const foldAway = (filtered) => {
    if (filtered || wasFiltered) for (const part of all(".quiet")) part.open = filtered && countInside(part, ".card");
    wasFiltered = filtered;
    for (const element of all("[data-f]")) {
      const names = element.dataset.f.trim().split(" ");
      element.hidden = filtered && names.every((name) => { const f = byId(name); return f !== null && f.hidden; });
    }
    for (const part of all(".event > .part")) {
      if (part.classList.contains("singles")) foldSingles(part, filtered);
      else if (part.matches(".graph, .ranges")) part.hidden = filtered && !countInside(part.parentElement, ".card");
      else part.hidden = filtered && !countInside(part, ".card, .article, tbody tr, .chart");
    }
    for (const event of all(".event")) {
      event.hidden = filtered && !countInside(event, ".f") && !countInside(event, ".article");
    }
    for (const row of all("[data-e]")) row.hidden = byId(row.dataset.e).hidden;
    const first = byId("first");
    if (first) first.hidden = filtered && !countInside(first, "li");
    for (const part of all("#gone, #weights")) part.hidden = filtered;
  };
  const foldSingles = (part, filtered) => {
    const rows = all(".row", part);
    const visible = rows.filter((row) => !row.hidden).length;
    part.hidden = filtered && !visible;
    const note = part.querySelector(".match");
    note.dataset.all ??= note.textContent;
    note.textContent = filtered ? `${visible} listed of ${note.dataset.all}` : note.dataset.all;
    for (const list of all("ul", part)) {
      list.hidden = filtered && !countInside(list, ".row");
      list.previousElementSibling.hidden = list.hidden;
    }
  };

  let waiting = 0;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      apply();
      history.replaceState(null, "", address(readAddress().place));
    }, 120);
  };
  const clear = () => {
    form.reset();
    apply();
    history.replaceState(null, "", address(""));
  };

  // ---- places

  const mark = (target) => {
    for (const old of all(".target")) old.classList.remove("target");
    target.classList.add("target");
  };
  const go = (place) => {
    let target = place && find(place);
    if (!target) return;
    while (target.matches("span:empty")) target = target.nextElementSibling;
    if (target.closest("[hidden]")) clear();
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    mark(target);
    target.scrollIntoView({ block: target.classList.contains("m") ? "center" : "start" });
    if (target.matches("a, [tabindex]")) target.focus({ preventScroll: true });
  };
  const arrive = () => {
    const { place, wanted } = readAddress();
    fillForm(wanted);
    apply();
    go(place);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.dataset.verdict) {
      const box = all("input[name=v]", form).find((one) => one.value === link.dataset.verdict);
      const alone = box.checked && all("input[name=v]:checked", form).length === 1;
      for (const one of all("input[name=v]", form)) one.checked = one === box && !alone;
      apply();
    }
    const place = safeDecode(link.getAttribute("href").slice(1));
    history.pushState(null, "", address(place));
    go(place);
  });

  // ---- keys

  const findings = () => all(".f").filter((one) => one.offsetParent !== null);
  const step = (by) => {
    const list = findings();
    if (!list.length) return;
    const here = list.indexOf(document.activeElement.closest(".f"));
    const next = list[here < 0 ? (by > 0 ? firstBelow(list) : list.length - 1) : Math.min(Math.max(here + by, 0), list.length - 1)];
    next.focus({ preventScroll: true });
    mark(next);
    next.scrollIntoView({ block: "start" });
    history.replaceState(null, "", address(next.id));
  };
  const firstBelow = (list) => Math.max(0, list.findIndex((one) => one.getBoundingClientRect().top >= 0));
  const enter = (one) => {
    const details = one.querySelector("details.why");
    if (details) details.open = !details.open;
    else one.querySelector("a[href^='#c-']")?.click();
  };
  const showHelp = () => { if (!byId("help").open) byId("help").showModal(); };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape" && event.target === byId("q")) { byId("q").blur(); return; }
    if (event.target.closest("input, select, textarea, dialog")) return;
    if (event.key === "Enter" && event.target.classList.contains("f")) { event.preventDefault(); enter(event.target); return; }
    if (!byId("keys").checked) return;
    const action = { j: () => step(1), k: () => step(-1), "/": () => search(), "?": showHelp }[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  const search = () => {
    byId("tools").open = true;
    byId("q").focus();
    byId("q").select();
  };

  // ---- printing shows what is folded away

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])").filter((one) => one.offsetParent !== null);
    for (const one of folded) { unfold(one); one.open = true; }
  });
  addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

  // ---- start

  document.documentElement.classList.add("wide");
  side.hidden = false;
  byId("help-open").hidden = false;
  byId("tools").open = matchMedia("(min-width: 70rem)").matches;
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", clear);
  byId("clear-too").addEventListener("click", clear);
  byId("keys").addEventListener("change", changed);
  byId("help-open").addEventListener("click", showHelp);
  addEventListener("hashchange", arrive);
  addEventListener("popstate", arrive);
  arrive();
})();
