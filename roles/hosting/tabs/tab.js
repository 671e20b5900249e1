// Puts the terminal in the page: the font first, since cells are measured with it; the keyboard at once; and when the
// connection is lost it comes back by itself.
"use strict";

const screen_script = document.currentScript.dataset.screen;
const terminal = document.getElementById("terminal");
const notice = document.getElementById("notice");
const again = document.getElementById("again");
const WHY = { 1000: "left", 1011: "failed", 1013: "full", 4001: "moved" };

terminal.dataset.sessionWebsocketUrl = location.origin.replace(/^http/, "ws") + terminal.dataset.path;

function tell(when) {
  notice.hidden = false;
  for (const line of notice.querySelectorAll("[data-when]")) line.hidden = line.dataset.when !== when;
  again.hidden = when === "starts" || when === "lost";
  if (!again.hidden) again.focus();
}

function ask_again() {
  const wait = 1500 + Math.random() * 1500;
  const ask = () => fetch(location.href, { cache: "no-store" }).then(() => location.reload(), ask_again);
  setTimeout(ask, wait);
}

function closed(code) {
  const why = WHY[code] || "lost";
  tell(why);
  if (why === "lost") ask_again();
}

function focus() {
  const keyboard = terminal.querySelector("textarea");
  if (keyboard) { keyboard.blur(); keyboard.focus(); }
}

function shown() {
  if (!document.body.classList.contains("-first-byte")) return;
  drawing.disconnect();
  notice.hidden = true;
  focus();
}

// The terminal's script says that a connection ended, not why; so we listen along.
window.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    this.addEventListener("close", (event) => closed(event.code));
  }
};

async function begin() {
  const sample = "16px 'Roboto Mono'";
  await Promise.all([document.fonts.load(sample), document.fonts.load("bold " + sample)]).catch(() => []);
  const script = document.createElement("script");
  script.src = screen_script;
  script.onload = () => window.onload(new Event("load"));
  script.onerror = () => tell("failed");
  document.head.append(script);
}

const drawing = new MutationObserver(shown);
drawing.observe(document.body, { attributes: true, attributeFilter: ["class"] });
again.addEventListener("click", () => location.reload());
window.addEventListener("focus", () => { if (notice.hidden) focus(); });
window.addEventListener("load", begin, { once: true });
