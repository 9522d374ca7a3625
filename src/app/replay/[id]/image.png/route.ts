import { shareImage } from "@/screens/replay/share/image";
import { answer } from "@/server/house";

export const GET = (request: Request) => shareImage(request, answer);
