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
})();
