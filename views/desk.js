window.secondRing = (() => {
// What the browser does at the desk, loaded once with the page: it rings, to be heard and in the tab's title; the reply box has the focus once
// somebody is on the line; Escape leaves the box, so that the keys of the buttons can be used; the conversation is as
// high as the window leaves room for, and stands at its last words when there are new ones; a call is shown from its
// top, wherever the page before stood.
const TONE = 450, LOUD = 0.12, RINGS_FOR = 0.9, FADES_FOR = 0.1; // hertz, gain, seconds, seconds
const BOX = "[data-testid=stChatInputTextArea]";
const desk = (window.secondRingDesk ??= { ringing: null, talking: "", title: "" });

function bell(data) {
    ring(data);
    if (desk.call !== data.call) begin();
    desk.call = data.call;
    if (data.talking && desk.talking !== data.of) focus();
    desk.talking = data.talking ? data.of : "";
    const stop = fit();
    if (desk.said !== data.said) follow();
    desk.said = data.said;
    document.addEventListener("keydown", leave); // once, whoever adds it; and for good: a desk goes after the next has come
    return () => {
        stop();
        ring({ ringing: false });
    };
}

function begin() {
    if (document.activeElement?.matches("input, textarea")) return; // somebody is writing a note
    document.querySelector("[data-testid=stMain]")?.scrollTo({ top: 0, behavior: "instant" });
}

function ring({ ringing, since, every, aloud, title }) {
    clearTimeout(desk.ringing);
    desk.ringing = null;
    if (desk.title) document.title = desk.title;
    desk.title = "";
    if (!ringing) return;
    desk.title = document.title;
    document.title = title;
    if (aloud && since + FADES_FOR < RINGS_FOR) sound(RINGS_FOR - since);
    const again = () => {
        if (aloud) sound(RINGS_FOR);
        desk.ringing = setTimeout(again, every * 1000);
    };
    desk.ringing = setTimeout(again, Math.max(0, every - since) * 1000);
}

// A browser that has seen no click yet keeps silent; the page and the title ring all the same.
function sound(seconds) {
    const context = (desk.context ??= window.AudioContext ? new AudioContext() : null);
    if (!context) return;
    context.resume();
    const tone = context.createOscillator(), gain = context.createGain(), now = context.currentTime;
    tone.frequency.value = TONE;
    gain.gain.setValueAtTime(LOUD, now);
    gain.gain.setTargetAtTime(0, now + seconds - FADES_FOR, 0.03);
    tone.connect(gain).connect(context.destination);
    tone.start(now);
    tone.stop(now + seconds + FADES_FOR);
}

function focus(tries = 30) {
    const box = document.querySelector(BOX), now = document.activeElement;
    if (now && now !== document.body && now.matches("input, textarea, [contenteditable]")) return;
    if (box && !box.disabled) box.focus({ preventScroll: true });
    else if (tries) setTimeout(focus, 100, tries - 1);
}

// What stands beside the conversation is drawn with the words and takes its height, so look again.
function follow(tries = 6) {
    const lines = document.querySelector(".st-key-lines");
    if (lines) lines.scrollTop = lines.scrollHeight;
    if (tries) setTimeout(follow, 100, tries - 1);
}

function leave(event) {
    if (event.key === "Escape" && !event.isComposing && event.target.matches?.(BOX)) event.target.blur();
}

function fit() {
    const main = document.querySelector("[data-testid=stMain]");
    const measure = () => {
        const card = document.querySelector(".st-key-conversation");
        if (!card || !main) return;
        // Beside the telephone it sticks to the window, and its column tells where it stands; below, it does itself.
        const column = matchMedia("(min-width: 900px)").matches && card.closest("[data-testid=stColumn]") || card;
        const top = Math.round(column.getBoundingClientRect().top + main.scrollTop);
        document.documentElement.style.setProperty("--desk-top", `${top}px`);
    };
    measure();
    const later = setTimeout(measure, 400); // what stands above may still be drawn
    const watch = new ResizeObserver(measure);
    if (main?.firstElementChild) watch.observe(main.firstElementChild);
    return () => {
        clearTimeout(later);
        watch.disconnect();
    };
}

// A reply that was sent and never came back (views/parts/unsent.py).
const KEPT = "second-ring-unsent";
const SEND = "[data-testid=stChatInputSubmitButton]";
const EVERY = 3000;
const now = window.secondRingCall ??= {};

function keep() {
    const text = document.querySelector(BOX)?.value ?? "";
    if (!text.trim()) return;
    const { attempt, session, replies } = now;
    sessionStorage.setItem(KEPT, JSON.stringify({ attempt, session, replies, text }));
    clearInterval(now.waits);
    now.waits = setInterval(() => now.ask(), EVERY);
}

function listen() {
    if (now.listens) return;
    now.listens = true;
    document.addEventListener("keydown", event => {
        const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing;
        if (sends && event.target.matches?.(BOX)) keep();
    }, true);
    document.addEventListener("click", event => { if (event.target.closest?.(SEND)) keep(); }, true);
}

function unsent(data, parentElement, setTriggerValue) {
    listen();
    const { attempt, session, replies } = data, place = parentElement.querySelector(".unsent");
    Object.assign(now, { attempt, session, replies, ask: () => setTriggerValue("asked", Date.now()) });
    clearInterval(now.waits);
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    const lost = kept?.attempt === attempt && kept.session !== session && kept.replies === replies;
    if (!lost) sessionStorage.removeItem(KEPT);
    place.hidden = !lost;
    place.className = lost ? "say fault unsent" : "unsent";
    place.textContent = lost ? `${data.words[0]}${kept.text}${data.words[1]}` : "";
}

// Looks again when the call will have changed by itself (views/parts/wake.py).
function wake(data, parentElement, setTriggerValue) {
    clearTimeout(parentElement.timer);
    if (data) parentElement.timer = setTimeout(() => setTriggerValue("due", data.of), data.milliseconds);
    return () => clearTimeout(parentElement.timer);
}

function atDesk({ data, parentElement, setTriggerValue }) {
    const [rings, sent, looks] = data;
    const stops = bell(rings);
    unsent(sent, parentElement, setTriggerValue);
    const sleeps = wake(looks, parentElement, setTriggerValue);
    return () => {
        stops();
        sleeps();
    };
}

return { atDesk, wake };
})();
