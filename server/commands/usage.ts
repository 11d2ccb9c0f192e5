/** What `help` says, and what wrong usage is answered with. */
export const USAGE = `Usage: cartulary <command>

  serve                    start the server (npm start)
  seed [--from DIR]        load the seed graph, or a folder of the same form
       [--texts DIR]       check its quotes against texts found there first
  load FILE                add the records of an NDJSON file (docs/import.md), a revision a batch
       [--resume]          pass over what is there already and keep the batches before a bad row;
                           without it all is checked first, and a bad row leaves nothing behind
       [--update]          edit what the register holds otherwise than the file says; what differs, and how
                           many, is said before anything is written
       [--dry-run]         say what would be done, and check it; nothing is written
       [--texts DIR]       check its quotes against texts found there first, and find their positions
       [--drafts]          leave claims as drafts, for another curator to review
       [--by NAME]         whose claims they are (import)
       [--batch N]         rows in a batch, 1 to 10000 (2000)
  verify [--texts DIR]     prove every rule over the whole graph, a line for each violation
         [--head SEQ:HASH] and that the register contains the history up to a head noted earlier
         [--key FILE]      and that revisions are signed by this Ed25519 public key
  stats                    count what the register holds, and give its head: the newest revision as SEQUENCE:HASH
  backup DIR               copy the embedded store, under writes, into a new folder; also of a running server
  restore DIR [--force]    put such a copy into CARTULARY_DATA; with --force in place of what is there, which is kept beside
  help                     say this

--texts and --key may be given more than once; texts are found by content hash, at any depth. Left out, \`verify\` leaves
citations unchecked and says how many; given, a citation whose text is not there is a violation.
A quote that its text has several times, or in another typography, is to be looked at again: no violation.
Settings come from the environment: CARTULARY_DATA, CARTULARY_TEXTS, CARTULARY_SIGNING_KEY, HOST, PORT, NEO4J_URI (docs/deployment.md).
Exit status: 0 done, 1 violations or a refused seed, 2 wrong usage, 3 could not run.`;
