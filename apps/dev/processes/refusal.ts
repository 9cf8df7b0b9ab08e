/** The person at the terminal must do something first; the message is one sentence that says what. */
export class Refusal extends Error {}
