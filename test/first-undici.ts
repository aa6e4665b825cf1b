// Lets the runtime's own undici be the first: the one from npm would take its place for the whole process, and the Discord
// library, which stands on another version, could send no files. In the product they are in threads of their own.
await fetch('data:,');
