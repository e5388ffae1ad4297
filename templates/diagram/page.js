"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const svg = document.getElementById("picture");
  const stage = document.getElementById("stage");
  const panel = document.getElementById("panel");
  const details = document.getElementById("details");
  const search = document.getElementById("search");
  const results = document.getElementById("results");
  const status = document.getElementById("status");
  const whole = svg.viewBox.baseVal;
  const full = { x: 0, y: 0, width: whole.width, height: whole.height };
  const nodes = new Map(data.nodes.map((node) => [node.element, node]));
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const KEY_STEP = 60;
  const ZOOM_STEP = 1.25;
  const NEAREST = 0.02;
  const FURTHEST = 3;
  const LEGIBLE = 1.6; // Units of the picture to a pixel of the screen; with more, labels cannot be read.
  let view = { ...full };
  let selected = null;

  // The view: a rectangle of the picture that fills the stage.
  const show = (next) => {
    view = next;
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  };

  const scale = () => Math.max(view.width / stage.clientWidth, view.height / stage.clientHeight);

  const at = (clientX, clientY) => {
    const point = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
    return { x: point.x, y: point.y };
  };

  const zoom = (factor, around) => {
    const width = Math.min(Math.max(view.width / factor, full.width * NEAREST), full.width * FURTHEST);
    const ratio = width / view.width;
    const centre = around || { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    show({
      x: centre.x - (centre.x - view.x) * ratio,
      y: centre.y - (centre.y - view.y) * ratio,
      width,
      height: view.height * ratio,
    });
  };

  const pan = (dx, dy) => show({ ...view, x: view.x + dx * scale(), y: view.y + dy * scale() });

  const fit = () => show({ ...full });

  // Brings an element to where it can be read: large enough, and all of it in sight.
  const reveal = (element) => {
    const box = element.getBBox();
    if (scale() > LEGIBLE) zoom(scale() / LEGIBLE);
    const shown = { width: stage.clientWidth * scale(), height: stage.clientHeight * scale() };
    const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    const inside =
      Math.abs(box.x + box.width / 2 - middle.x) + box.width / 2 <= shown.width / 2 &&
      Math.abs(box.y + box.height / 2 - middle.y) + box.height / 2 <= shown.height / 2;
    if (!inside) {
      const x = box.x + box.width / 2 - view.width / 2;
      show({ ...view, x, y: box.y + box.height / 2 - view.height / 2 });
    }
  };

  // Pointers: one pans, two pinch; what hardly moved is a click.
  const pointers = new Map();
  let moved = 0;

  stage.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) moved = 0;
  });

  stage.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const others = [...pointers.values()].filter((other) => other.pointerId !== event.pointerId);
    const dx = event.clientX - before.clientX;
    const dy = event.clientY - before.clientY;
    moved += Math.hypot(dx, dy);
    if (others.length === 0) {
      if (moved > 4) {
        if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
        stage.classList.add("dragging");
        pan(-dx, -dy);
      }
    } else {
      const other = others[0];
      const distance = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const middle = at((event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
      if (distance(before) > 0) zoom(distance(event) / distance(before), middle);
    }
    pointers.set(event.pointerId, event);
  });

  const release = (event) => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) stage.classList.remove("dragging");
  };
  stage.addEventListener("pointerup", release);
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("pointerleave", release);

  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), at(event.clientX, event.clientY));
  }, { passive: false });

  // Elements are built, never parsed from text: nothing that a document says can become markup.
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  const section = (title, content) => [make("h3", title), content];

  const relatedList = (related) => {
    const list = make("ul");
    for (const entry of related) {
      const item = make("li");
      const node = byId.get(entry.id);
      if (node) {
        const button = make("button", node.label);
        button.type = "button";
        button.addEventListener("click", () => go(node));
        item.append(button);
      } else {
        item.append(make("span", entry.id));
      }
      if (entry.text) item.append(" ", make("span", entry.text, "note"));
      list.append(item);
    }
    return list;
  };

  const textList = (lines) => {
    const list = make("ul");
    list.append(...lines.map((line) => make("li", line)));
    return list;
  };

  const findingList = (findings) => {
    const list = make("ul");
    for (const finding of findings) {
      const item = make("li");
      item.append(make("span", `${finding.severity} ${finding.code}`, "severity"), ` ${finding.message}`);
      list.append(item);
    }
    return list;
  };

  const describe = (node) => {
    details.replaceChildren(
      make("h2", node.label),
      make("div", node.detail, "kind"),
      ...section("ID", make("div", node.id)),
      ...(node.type ? section("Type", make("div", node.type)) : []),
      ...section("Group", make("div", node.group)),
      ...(node.findings.length ? section("Findings", findingList(node.findings)) : []),
      ...(node.configuration ? section("Configuration", configuration(node)) : []),
      ...(node.needs.length ? section("Refers to", relatedList(node.needs)) : []),
      ...(node.needed_by.length ? section("Referred to by", relatedList(node.needed_by)) : []),
      ...(node.permissions.length ? section("Permissions", textList(node.permissions)) : []),
    );
  };

  const configuration = (node) => {
    const block = make("pre", node.configuration);
    block.tabIndex = 0;
    return block;
  };

  // Selection, which the address holds so that it can be shared.
  const mark = (node) => {
    for (const element of svg.querySelectorAll(".near, .selected")) element.classList.remove("near", "selected");
    svg.classList.toggle("focused", node !== null);
    if (!node) return;
    const near = new Set([node.element]);
    for (const edge of data.edges) {
      if (edge.source === node.element || edge.target === node.element) {
        near.add(edge.element).add(edge.source).add(edge.target);
      }
    }
    for (const other of [...near]) {
      for (let inside = nodes.get(other); inside && inside.parent; inside = nodes.get(inside.parent)) near.add(inside.parent);
    }
    for (const name of near) {
      document.getElementById(name).classList.add("near");
      const heading = svg.querySelector(`[data-of="${name}"]`);
      if (heading) heading.classList.add("near");
    }
    document.getElementById(node.element).classList.add("selected");
  };

  const select = (node) => {
    selected = node;
    mark(node);
    panel.hidden = node === null;
    if (!node) return;
    describe(node);
    reveal(document.getElementById(node.element));
    status.textContent = `${node.label}, ${node.detail}`;
  };

  const address = (node) => (node ? `#node=${encodeURIComponent(node.id)}` : "#");

  const go = (node) => {
    if (location.hash !== address(node)) history.pushState(null, "", address(node));
    select(node);
  };

  const followAddress = () => {
    const [, name] = location.hash.match(/^#node=(.+)$/) || [];
    let id = null;
    try {
      id = name ? decodeURIComponent(name) : null;
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
    select(byId.get(id) || null);
  };

  const close = () => {
    const last = selected;
    go(null);
    if (last) document.getElementById(last.element).focus();
  };

  for (const node of data.nodes) {
    const element = document.getElementById(node.element);
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", `${node.label}, ${node.detail}`);
    element.addEventListener("click", () => {
      if (moved <= 4) go(node);
    });
  }

  stage.addEventListener("click", (event) => {
    if (moved <= 4 && !event.target.closest(".node")) go(null);
  });

  // Keyboard: along the edges from a node, else over the picture.
  const neighbour = (node, key) => {
    const forward = key === "ArrowRight" || key === "ArrowDown";
    const found = data.edges.find((edge) => (forward ? edge.source : edge.target) === node.element);
    return found && (forward ? found.target : found.source);
  };

  const PANS = {
    ArrowLeft: [-KEY_STEP, 0], ArrowRight: [KEY_STEP, 0], ArrowUp: [0, -KEY_STEP], ArrowDown: [0, KEY_STEP],
  };

  const KEYS = {
    "+": () => zoom(ZOOM_STEP),
    "=": () => zoom(ZOOM_STEP),
    "-": () => zoom(1 / ZOOM_STEP),
    "0": fit,
    "/": () => search.focus(),
    d: () => changeTheme(),
    Escape: close,
  };

  document.addEventListener("keydown", (event) => {
    if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
    const node = nodes.get(event.target.id);
    if (node && (event.key === "Enter" || event.key === " ")) {
      go(node);
      details.focus();
    } else if (PANS[event.key] && !panel.contains(event.target)) {
      const next = node && neighbour(node, event.key);
      if (next) {
        document.getElementById(next).focus();
        reveal(document.getElementById(next));
      } else pan(...PANS[event.key]);
    } else if (KEYS[event.key]) KEYS[event.key]();
    else return;
    event.preventDefault();
  });

  // Search over labels, IDs, types and groups.
  const MOST_RESULTS = 30;
  const searchable = data.nodes.map((node) => ({
    node, words: [node.label, node.id, node.detail, node.type, node.group].join("\n").toLowerCase(),
  }));

  const find = () => {
    const query = search.value.trim().toLowerCase();
    const found = query ? searchable.filter((entry) => entry.words.includes(query)) : [];
    results.replaceChildren(...found.slice(0, MOST_RESULTS).map(({ node }) => {
      const item = make("li");
      const button = make("button", `${node.label} · ${node.detail}`);
      button.type = "button";
      button.addEventListener("click", () => choose(node));
      item.append(button);
      return item;
    }));
    results.hidden = found.length === 0;
    status.textContent = query ? `${found.length} found` : "";
    return found;
  };

  const choose = (node) => {
    results.hidden = true;
    go(node);
    document.getElementById(node.element).focus();
  };

  search.addEventListener("input", find);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      const found = find();
      if (found.length) choose(found[0].node);
    } else if (event.key === "ArrowDown" && !results.hidden) {
      results.querySelector("button").focus();
      event.preventDefault();
    } else if (event.key === "Escape") {
      search.value = "";
      find();
      search.blur();
    }
  });

  const THEMES = ["auto", "light", "dark"];
  const changeTheme = () => {
    const root = document.documentElement;
    root.dataset.theme = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
    status.textContent = `Colours: ${root.dataset.theme}`;
  };

  document.getElementById("zoom-in").addEventListener("click", () => zoom(ZOOM_STEP));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / ZOOM_STEP));
  document.getElementById("fit").addEventListener("click", fit);
  document.getElementById("theme").addEventListener("click", changeTheme);
  document.getElementById("close").addEventListener("click", close);
  window.addEventListener("popstate", followAddress);
  window.addEventListener("hashchange", followAddress);

  let beforePrinting = view;
  window.addEventListener("beforeprint", () => {
    beforePrinting = view;
    fit();
  });
  window.addEventListener("afterprint", () => show(beforePrinting));

  followAddress();
})();
