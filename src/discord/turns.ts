// Lets the work of one interaction begin after the other, so that those who wait can be acknowledged in between.

export interface Turns {
  /** Begins the work when its turn has come: at once where nobody waits. What it answers or throws passes through. */
  begin<Answer>(work: () => Promise<Answer>): Promise<Answer>;
}

/**
 * Looking something up holds the thread until it is found. Of questions that came together each would be held by all
 * before it, without a word to who asked; between two turns the loop comes round: what is due is acknowledged, what
 * arrived is heard.
 */
export function createTurns(): Turns {
  let free = Promise.resolve();
  return {
    begin: (work) => {
      const begun = free.then(work);
      free = free.then(loopComesRound);
      return begun;
    },
  };
}

/** One for a timer that is due, one to hear what arrived, and two for the library to put its request on the wire. */
const ROUNDS = 4;

async function loopComesRound(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
}
