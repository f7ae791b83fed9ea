/** Something that a person can mend: one line that says what is wrong and what to do. Exit status 2, nothing lost. */
export class Mistake extends Error {}
