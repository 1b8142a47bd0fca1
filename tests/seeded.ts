/** Invented data is the same in every run, so that what fails here fails there; FUZZ_SEED draws other data. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20260516) });
