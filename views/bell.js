// What the browser does at the desk: it rings, to be heard and in the tab's title; the reply box has the focus once
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
    document.addEventListener("keydown", leave);
    return () => {
        stop();
        document.removeEventListener("keydown", leave);
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
