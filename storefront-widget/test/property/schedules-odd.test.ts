// @vitest-environment node
import { it } from "vitest";
import { halfOfTheSchedules } from "./schedules";

const longest = 3_600_000;

it("whatever happens to tabs, network and server, all have the same transcript in the end", { timeout: longest }, () =>
  halfOfTheSchedules(0),
);
