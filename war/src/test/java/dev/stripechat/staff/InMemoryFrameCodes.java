package dev.stripechat.staff;

import dev.stripechat.runtime.secrets.KeptHash;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes in memory. */
public final class InMemoryFrameCodes implements FrameCodes {

    private final Map<String, FrameCode> codes = new HashMap<>();

    @Override
    public void keep(FrameCode code) {
        codes.put(KeptHash.in(code), code);
    }

    @Override
    public Optional<FrameCode> taken(OpaqueToken code, Instant now) {
        return Optional.ofNullable(codes.remove(code.hash())).filter(one -> !one.isOver(now));
    }

    @Override
    public void forgetAll(Member member) {
        codes.values().removeIf(code -> code.account().equals(member.id()));
    }

    @Override
    public void forgetOld(Instant now) {
        codes.values().removeIf(code -> code.isOver(now));
    }
}
