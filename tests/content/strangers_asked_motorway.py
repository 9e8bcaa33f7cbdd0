"""Small questions that six motorway callers were asked, two or three in one reply, by operators of all kinds."""

from __future__ import annotations

from tests.content.strangers_said import HELLO

EMPATHY = "I'm so sorry, I can hear how upset you are. I'll do everything I can to help."
LOGGED = "I've logged it all and I'll pass it on to the duty manager."
AGAIN = "Sorry, the line's breaking up, could you say that again slowly?"
FRIGHT = "That must have been frightening, but you did well to stop."
AFRAID = "That must be terrifying, I'm so sorry. I'm here and I'll help you."
NUISANCE = "Sorry to hear that, it's a nuisance. I'll do my best to help."
OUT = "Please put your hazards on and get out on the left, and wait behind the barrier."
CHECK = "I don't know for certain, I'll have to check that with the control room."

ASKED_MOTORWAY = (
    # a caller who is angry still answers what she is asked of her texts, her coat and her way home
    ("angry-wait", (HELLO, EMPATHY, "I'm noting all of it down. Did the texts give you a time? When was the last one?"),
     ("No time in them", "forty minutes ago"), ("Nothing like that",)),
    ("angry-wait", (HELLO, "Aye, that's shocking. Are you well back fae the road, hen? And have you anything on "
                           "your head?"),
     ("behind the barrier", "No brolly"), ()),
    ("angry-wait", (HELLO, "Mrs Moss is it? I do beg your pardon for this."), ("Yes, Linda Moss",), ("Wrong",)),
    ("angry-wait", (HELLO, EMPATHY, LOGGED, "He's on his way, Linda. Where'll you be wanting the car taken to? And "
                                            "who\'s going to run you home?"),
     ("Leyland", "hoping you'd tell me"), ()),
    ("angry-wait", (HELLO, "That's dreadful. Have you family waiting on you? What time were you due home?"),
     ("My husband and the children", "By five"), ()),
    # what is left alone leaves nobody alone; a bonnet, a cap and a barrier are each asked for by themselves
    ("bad-line", (HELLO, AGAIN, "Sorry, did you say you've the bonnet up? Can you leave it well alone?"),
     ("it's up", "won't lay a finger"), ("just me",)),
    ("bad-line", (HELLO, AGAIN, FRIGHT, "Please get behind the barrier and put your hazards on. Is there a barrier "
                                        "where you are? Can you get over it?"),
     ("There's a barrier", "take my time"), ("A55",)),
    ("bad-line", (HELLO, AGAIN, "Is it a petrol or a diesel? And how long's the light been on for?"),
     ("A diesel", "shot up all at once"), ()),
    ("bad-line", (HELLO, AGAIN, "And your surname, how do you spell that? Is it Gwen short for Gwendolen?"),
     ("H, U, G, H, E, S", "Just Gwen"), ()),
    ("bad-line", (HELLO, AGAIN, "Is there any fire? Is any water leaking on the road?"),
     ("No flames", "puddle"), ("bottle",)),
    # where the boy sits, until they are out and then; where they come from and who opens the door
    ("child-on-board", (HELLO, "Is he still in his car seat? Is it on the traffic side or the grass side?"),
     ("on my knee", "On the grass side"), ("still in the car",)),
    ("child-on-board", (HELLO, AFRAID, "Is the barrier close by? Can you climb it with him in your arms?"),
     ("A few steps", "lift him over first"), ()),
    ("child-on-board", (HELLO, AFRAID, OUT, "Were you coming from Scotland or from Penrith? Where was home again?"),
     ("my sister's", "Lancaster"), ("junction",)),
    ("child-on-board", (HELLO, "Was it front or back that went? Are you right off the carriageway?"),
     ("The back left", "hard shoulder"), ()),
    ("child-on-board", (HELLO, "Is it just you and the little one? Where's his dad tonight?"),
     ("Just me and my little boy", "on nights"), ("Arun",)),
    # the battery of the van is not that of the telephone
    ("flat-battery", (HELLO, "Has the battery been replaced lately? Do you think it's the battery or the starter?"),
     ("never been changed", "The battery, I'd say"), ("charge left",)),
    ("flat-battery", (HELLO, NUISANCE, "I'd rather you got out, Tom, if that's okay. Is there a barrier? Can you "
                                       "get out of the passenger door?"),
     ("There's a barrier", "slide across"), ("Nothing like that",)),
    ("flat-battery", (HELLO, "Did you leave your lights on, or the radio or something? How long was the call?"),
     ("radio on", "Five minutes"), ("Any time",)),
    ("flat-battery", (HELLO, NUISANCE, OUT, "Where were you headed? Where've you come from?"),
     ("Bolton", "Salford"), ("24/3",)),
    ("flat-battery", (HELLO, NUISANCE, OUT, "Alpha Bravo one two, Charlie Delta Echo, correct? And can I take your "
                                            "name for the job?"),
     ("Tom Reid",), ("No.",)),
    # she goes to her sister's, by which road and for how long
    ("hold-please", (HELLO, "Is it a special visit? How long are you stopping?"),
     ("birthday", "stopping the night"), ()),
    ("hold-please", (HELLO, "Sorry, did you say Leeds or Leigh? Your sister's, is it?"),
     ("Leeds, dear", "My sister's"), ("No.",)),
    ("hold-please", (HELLO, "Have you got something to write with? And are you all right with hills?"),
     ("Pen's in my hand", "take my time"), ("I'm all right",)),
    ("hold-please", (HELLO, "How often do you drive over there, love? Do you usually go on the motorway?"),
     ("Once a month", "The M62, always"), ("set off",)),
    ("hold-please", (HELLO, "Is there a number I can ring if we get cut off? Is it a landline?"),
     ("01706 555019", "house phone"), ()),
    # the motorhome, the lane and the time that suits him
    ("toll-question", (HELLO, AGAIN, "What make is it? Is it left-hand drive? How many does it sleep?"),
     ("Fiat", "Right-hand", "four-berth"), ()),
    ("toll-question", (HELLO, AGAIN, "Is it for tomorrow or for the weekend? What time do you reckon to get to the "
                                     "toll?"),
     ("Tomorrow, about eight", "About nine"), ("Any time",)),
    ("toll-question", (HELLO, AGAIN, CHECK, "I'll ring back before three, so I will. Is that okay? Are you about "
                                            "all day?"),
     ("in all afternoon",), ("been better",)),
    ("toll-question", (HELLO, AGAIN, CHECK, "Do you go out in the afternoon? Would half two suit you better than "
                                            "three?"),
     ("in all afternoon", "Three's fine"), ("Any time",)),
    ("toll-question", (HELLO, "Hello Mr Oakley, sorry, it cut out. Are you on the road at the moment?"),
     ("at home",), ("I've stopped",)),
)
