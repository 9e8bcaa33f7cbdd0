// Speech by the browser's own synthesis and recognition. What was spoken once is never spoken again, and what cuts
// the caller short silences her once.
const spoken = (window.secondRingSpoken ??= new Set());
const cuts = (window.secondRingCuts ??= new Set());
const LANGUAGES = { "zh-CN": /^(zh([-_]?(CN|Hans.*))?|cmn.*)$/i, en: /^en/i };
const NAMES = {
    female: /female|woman|huihui|yaoyao|xiao|ting|lili|samantha|karen|susan|hazel|zira/i,
    male: /\bmale|kangkang|yun|daniel|david|george|mark|fred/i,
};
const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
window.speechSynthesis?.getVoices(); // makes the browser load them: the first answer is mostly empty

export default function ({ data: [data], parentElement }) {
    const place = parentElement.querySelector(".voice");
    place.replaceChildren();
    if (!cuts.has(data.cut)) {
        cuts.add(data.cut);
        window.speechSynthesis?.cancel();
    }
    const timers = window.speechSynthesis ? data.spoken.filter(isDue).map(say) : [];
    if (!window.speechSynthesis) place.append(note(data.words.none));
    const listener = Recognition ? dictation() : null;
    if (!Recognition) place.append(note(data.words.no_dictation));

    function isDue(sentence) {
        return !spoken.has(sentence.id) && sentence.wait > -data.late;
    }

    function say(sentence) {
        return setTimeout(() => {
            if (spoken.has(sentence.id)) return;
            spoken.add(sentence.id);
            const words = new SpeechSynthesisUtterance(sentence.text);
            Object.assign(words, { lang: data.lang, rate: data.rate, pitch: data.pitch, voice: voice() });
            window.speechSynthesis.speak(words);
        }, Math.max(0, sentence.wait * 1000));
    }

    // One of the caller's language; one that speaks on this machine where there is one, so that no text leaves it; and
    // one of the caller's gender where its name tells.
    function voice() {
        let known = window.speechSynthesis.getVoices().filter((one) => LANGUAGES[data.lang].test(one.lang));
        for (const wanted of [(one) => one.localService, (one) => NAMES[data.gender].test(one.name)]) {
            const found = known.filter(wanted);
            if (found.length) known = found;
        }
        return known[0] ?? null;
    }

    function note(text) {
        const line = document.createElement("span");
        line.textContent = text;
        return line;
    }

    function dictation() {
        const button = document.createElement("button");
        button.textContent = data.words.dictate;
        button.disabled = !data.talking;
        const recognition = Object.assign(new Recognition(), { lang: data.lang, interimResults: false });
        let listening = false;
        recognition.onresult = (event) => write([...event.results].map((one) => one[0].transcript).join(""));
        recognition.onend = () => show(false);
        button.onclick = () => (listening ? recognition.stop() : recognition.start(), show(!listening));
        function show(on) {
            listening = on;
            button.textContent = on ? data.words.listening : data.words.dictate;
        }
        place.append(button, note(data.words.privacy));
        return recognition;
    }

    return () => {
        timers.forEach(clearTimeout);
        listener?.abort();
    };
}

// Into the reply box, where the trainee reads it over before sending it.
function write(text) {
    const box = document.querySelector("[data-testid=stChatInputTextArea]");
    if (!box) return;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, box.value + text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
}
