import { expect, test } from "vitest";
import { tollOf } from "../../src/classify/tolls.js";

test.each<[string, (number | null)[]]>([
  ["at least four people were killed and eleven others injured when a suicide bomber struck on monday", [4, 4, 11, 11]],
  ["four people, including two policemen, were killed and 11 injured", [4, 4, 11, 11]],
  ["two soldiers and a civilian were killed in an ambush", [3, 3, null, null]],
  ["the blast killed nine people and wounded 17 others, officials said", [9, 9, 17, 17]],
  ["the death toll from the quetta bombing rose to 7, with 12 wounded", [7, 7, 12, 12]],
  ["the death toll has risen from four to nine", [9, 9, null, null]],
  ["killing four and injuring eleven", [4, 4, 11, 11]],
  ["dozens were killed and scores wounded", [12, 12, 20, 20]],
  ["tens of people were killed", [10, 10, null, null]],
  ["between 10 and 15 people were killed", [10, 15, null, null]],
  ["three policemen were shot dead on january 5 at 9 pm", [3, 3, null, null]],
  ["a policeman was killed and another injured in firing", [1, 1, 1, 1]],
  ["the attack left 12 dead and at least 20 wounded", [12, 12, 20, 20]],
  ["a suicide bomber killed 8 people and injured 11 others on july 8", [8, 8, 11, 11]],
  ["at least 20 people were killed and several others injured", [20, 20, null, null]],
  ["a boy, identified as faeaz (13), was killed and 15 others, including women and children, were injured", [1, 1, 15, 15]],
  ["gunmen killed a soldier, his driver and two guards in 2 attacks", [4, 4, null, null]],
  ["no one was injured in the attack", [null, null, null, null]],
  ["killed in 2021 in three attacks", [null, null, null, null]],
  ["more than 30 people were killed, 45 were wounded", [30, 30, 45, 45]],
  ["bomb kills 5 in peshawar mosque; 23 hurt", [5, 5, 23, 23]],
  ["at least 4 killed, 11 injured in quetta station blast", [4, 4, 11, 11]],
  ["an explosion killed at least 26 people, including 14 soldiers, and injured more than 60", [26, 26, 60, 60]],
  ["twenty-three people died", [23, 23, null, null]],
  ["a 23-year-old man was kidnapped 40 km from the city", [null, null, null, null]],
])("%s", (sentence, expected) => {
  expect(Object.values(tollOf(sentence))).toEqual(expected);
});
