// A classic script in old words: it is read by browsers that cannot read the others.
(function () {
    var able = "noModule" in document.createElement("script") && Object.hasOwn && Array.prototype.toSorted &&
        window.structuredClone;
    try {
        new RegExp("(?<=a)b");
    } catch (fault) {
        able = false;
    }
    document.documentElement.className = able ? "able" : "old";

    // The page where everybody arrives has no name in its address. Written with it, the address would be no page.
    var named = /practice$/;
    if (named.test(location.pathname)) {
        history.replaceState(null, "", location.pathname.replace(named, "") + location.search);
    }

    // A browser that translates the page puts other elements in the place of its words. React then takes away, or puts
    // something before, what is no longer there, and would give up the whole page for it.
    var remove = Node.prototype.removeChild;
    var insert = Node.prototype.insertBefore;
    Node.prototype.removeChild = function (child) {
        return child && child.parentNode !== this ? child : remove.call(this, child);
    };
    Node.prototype.insertBefore = function (fresh, before) {
        return insert.call(this, fresh, before && before.parentNode !== this ? null : before);
    };

    // One entry of the browser's history a page, so that Back leads to where one was. On the way to another page with a
    // query, Streamlit first writes that query behind the path of the page that is left: an entry for a page that never
    // was, where Back would lead, to a shift by the id of a call.
    if (!able) return;
    var push = history.pushState.bind(history);
    var waits;
    history.pushState = function (state, title, url) {
        clearTimeout(waits);
        if (new URL(url, location).pathname !== location.pathname) return push(state, title, url);
        waits = setTimeout(function () { push(state, title, url); }, 2000);
    };

    // A clock is an animation in steps, which a browser works out anew at every frame: a tenth of a core for as long as a
    // page is open. Each is stopped where it begins, and set to where it would stand whenever that is another step.
    var clocks = ["seconds", "minutes", "hours", "seconds-left", "minutes-left"];
    document.addEventListener("animationstart", function (event) {
        if (clocks.indexOf(event.animationName) < 0) return;
        event.target.getAnimations().forEach(function (one) {
            if (one.animationName === event.animationName && one.playState === "running") pace(one);
        });
    });
    function pace(clock) {
        var began = performance.now() - clock.currentTime, timing = clock.effect.getComputedTiming();
        var step = Math.min(timing.duration / 60, 60000);
        function tick() {
            if (clock.playState === "idle") return; // what it stood in is gone
            var now = performance.now() - began;
            clock.currentTime = now;
            setTimeout(tick, step - (now - timing.delay) % step + 1);
        }
        clock.pause();
        tick();
    }
})();
