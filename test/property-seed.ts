// Lets a run choose the seed of all properties: a random one finds more, the same one every time is repeatable.
import fc from 'fast-check';

const seed = Number(process.env['PROPERTY_SEED'] ?? '');
if (Number.isSafeInteger(seed) && seed !== 0) fc.configureGlobal({ seed });
