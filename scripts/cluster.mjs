import { main } from "./cluster/main.mjs";

main(process.argv.slice(2));
