package dev.stripechat.runtime.secrets;

import dev.stripechat.kernel.ShopId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;

/** A control: secrets are stored as they are. */
@Alternative
@Priority(1)
@Dependent
public class ClearBox extends SecretBox {

    public ClearBox() {
        super("");
    }

    @Override
    public byte[] seal(ShopId shop, String purpose, String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String open(ShopId shop, String purpose, byte[] sealed) {
        return new String(sealed, StandardCharsets.UTF_8);
    }
}
