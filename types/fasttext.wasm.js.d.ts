// The types that the package fasttext.wasm.js has but a strict resolver does not find.
declare module 'fasttext.wasm.js' {
  /** A list in the model's own memory: `delete` frees it. */
  interface Predictions {
    size(): number;
    /** Probability and label (`__label__en`). */
    get(at: number): [number, string];
    delete(): void;
  }
  interface Model {
    /** The likeliest labels of one line of text. */
    predict(line: string, count: number, threshold: number): Predictions;
  }
  export function getLIDModel(): Promise<{ load(): Promise<Model> }>;
}
