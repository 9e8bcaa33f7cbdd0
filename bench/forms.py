"""Forms of every exam: 1,000 are drawn and held against what a fair exam owes its candidates.

All fill the blueprint; no item turns up in more than 60 % of them; their expected difficulty differs by less than
5 %. The baseline draws each row by itself with `random.sample`, as a first attempt would.
"""

from __future__ import annotations

from collections import Counter
from random import Random

from simulator.content.exam import Exam
from simulator.content.library import Library, load_library
from simulator.exam.draw import Unfillable, draw
from simulator.exam.form import Pool, pool_of

FORMS = 1_000


def run() -> dict[str, dict[str, object]]:
    library = load_library()
    figures = {}
    for exam in sorted(library.exams.values(), key=lambda one: one.id):
        figures[exam.id] = _ours(exam, library)
        figures[f"{exam.id}, row by row"] = _baseline(exam, library)
    return figures


def _ours(exam: Exam, library: Library) -> dict[str, object]:
    pool, standard = pool_of(library, exam), library.standard(exam.standard)
    forms = []
    for seed in range(FORMS):
        try:
            forms.append(draw(exam, pool, standard, library.scenarios, str(seed)))
        except Unfillable:
            continue
    wanted = sum(row.count for row in exam.blueprint) + len(exam.calls)
    filled = sum(len({slot.id for slot in form.slots}) == wanted for form in forms)
    items = [[slot.item.id for slot in form.slots if slot.item] for form in forms]
    return _figures(pool, filled, items, [form.difficulty for form in forms])


def _baseline(exam: Exam, library: Library) -> dict[str, object]:
    pool = pool_of(library, exam)
    sections = {clause.id: clause.section for clause in library.standard(exam.standard).clauses}
    fits = [[item for item in pool.items if row.takes(item, sections.get(item.clause, ""))] for row in exam.blueprint]
    drawn, difficulty, filled = [], [], 0
    for seed in range(FORMS):
        dice = Random(seed)
        form = [item for row, items in zip(exam.blueprint, fits, strict=True)
                for item in dice.sample(items, min(row.count, len(items)))]
        levels = [library.scenario(dice.choice(call.scenarios)).level for call in exam.calls]
        filled += len({item.id for item in form}) == sum(row.count for row in exam.blueprint)
        drawn.append([item.id for item in form])
        difficulty.append((sum(item.difficulty for item in form) + sum(levels)) / (len(form) + len(levels)))
    return _figures(pool, filled, drawn, difficulty)


def _figures(pool: Pool, filled: int, forms: list[list[str]], difficulty: list[float]) -> dict[str, object]:
    seen = Counter(item for form in forms for item in set(form))
    most, times = max(seen.items(), key=lambda one: one[1], default=("", 0))
    spread = (max(difficulty) - min(difficulty)) / (sum(difficulty) / len(difficulty)) if difficulty else 0.0
    return {
        "filled": f"{filled} of {FORMS}",
        "most seen": f"{times / FORMS:.1%} ({most})",
        "items ever seen": f"{len(seen)} of {len(pool.items)}",
        "difficulty differs by": f"{spread:.1%}",
    }
