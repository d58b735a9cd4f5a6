import { workerData } from "piscina";
import { parseOptionsOf } from "../options/read-options.js";
import { convertRecord } from "./convert-record.js";
import type { BatchResult, NumberedRecord } from "./record.js";
import type { BatchSetup } from "./setup.js";

const setup = workerData as BatchSetup;
const options = parseOptionsOf(setup);

/** One record, in a worker's thread. */
export default async function convert(record: NumberedRecord): Promise<BatchResult> {
  return convertRecord(record, setup, await options);
}
