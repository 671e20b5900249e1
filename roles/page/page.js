// Renews a page that is only read: fetches it again, and swaps what changed. Play works without it.
(() => {
  "use strict";
  const body = document.body, here = body.dataset.here, every = Number(body.dataset.every) * 1000;
  // Who fills in a form, or wants no page to change by itself, is there all the same: no bot takes that seat.
  const alive = body.dataset.alive, there = { cache: "no-store", credentials: "same-origin", redirect: "manual" };
  if (alive && window.fetch) setInterval(() => document.hidden || fetch(alive, there).catch(() => {}), 15000);
  if (!here || !every || !window.fetch) return;
  const find = (id, from = document) => from.getElementById(id);
  const newest = (from) => from.querySelector("#news li")?.textContent.trim().replace(/\s+/g, " ") ?? "";
  const show = (id, shown) => { const part = find(id); if (part) part.hidden = !shown; };
  show("gently", true);
  show("never", false);
  // What is open stays open, and the focus stays where it was.
  const swap = (id, fresh) => {
    const old = find(id), young = find(id, fresh);
    if (!old || !young || old.innerHTML === young.innerHTML) return;
    const open = new Set([...old.querySelectorAll("details[open]")].map((part) => part.id));
    for (const part of young.querySelectorAll("details")) part.open = part.open || open.has(part.id);
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const focused = active?.id, folded = active?.closest("details")?.id;
    old.innerHTML = young.innerHTML;
    if (focused) (find(focused) ?? old).focus({ preventScroll: true });
    else if (folded) find(folded)?.querySelector("summary")?.focus({ preventScroll: true });
  };
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(here, there);
      if (!answer.ok) return void location.reload();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const before = newest(document), number = fresh.querySelector("#say [name=number]");
      swap("bar", fresh);
      swap("text", fresh);
      if (number) document.querySelector("#say [name=number]").value = number.value;
      if (newest(document) !== before) find("live").textContent = newest(document);
      show("offline", false);
    } catch {
      show("offline", true);
    }
  };
  setInterval(look, every);
  document.addEventListener("visibilitychange", look);
})();
