import { startFromTag } from "./launcher/start";

startFromTag(document.currentScript, window);
