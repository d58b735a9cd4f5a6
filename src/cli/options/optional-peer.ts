import { UsageError } from "../failure.js";

/** A package that not all who install the program need; where it is missing the error says how to get it. */
export async function optionalPeer<Module>(
  name: string,
  purpose: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(
      `${purpose} need the package ${name}: npm install ${name} (or npx -p offprint -p ${name} offprint …)`,
      { cause: error },
    );
  }
}
