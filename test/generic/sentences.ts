/** Sentences for pages of tests. */
export const SENTENCES: readonly string[] = [
  "The lamp at Skerry Point was lit again on Tuesday, eleven weeks after the storm that put it out.",
  "Two sisters from the north shore carried the new wick up the tower in a bread basket.",
  "It took them most of a day, because the fourth landing has no floor and has to be crossed on a plank.",
  "The oil had been bought with money that the school raised by selling jars of rowan jelly.",
  "Nobody had counted the stairs since the war, so the sisters did it on their way down: there are ninety-three.",
  "Boats that used to wait for daylight have come in at night all week, and the harbour master is short of rope.",
  "He says that the light is a little yellower than before, which he puts down to the glass.",
  "A pane on the western side was cut from a shop window and still shows part of a word.",
  "From the water it reads as a bright letter that passes over the waves every nine seconds.",
  "Whoever climbs the tower should tell the keeper first, since the door locks itself behind you.",
];
