// Speech by the browser's own synthesis and recognition. What was spoken once is never spoken again.
const spoken = (window.secondRingSpoken ??= new Set());
const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;

export default function ({ data, parentElement }) {
    const place = parentElement.querySelector(".voice");
    place.replaceChildren();
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
            const voice = new SpeechSynthesisUtterance(sentence.text);
            Object.assign(voice, { lang: data.lang, rate: data.rate, pitch: data.pitch });
            window.speechSynthesis.speak(voice);
        }, Math.max(0, sentence.wait * 1000));
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
