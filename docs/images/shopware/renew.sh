#!/bin/sh
# Takes the pictures of the guide from the story that it tells. In the root of the project, after
#   mvn verify -pl war -am -Dit.test=BrowserShopwareTest -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
set -eu
from=war/target/screenshots
to=docs/images/shopware
for language in de en; do
    for name in setup download connect connected live health health-red; do
        cp "$from/$language-desktop-shopware-$name.png" "$to/$language-$name.png"
    done
done
for name in declined inbox; do
    cp "$from/de-phone-shopware-$name.png" "$to/de-$name.png"
    cp "$from/en-desktop-shopware-$name.png" "$to/en-$name.png"
done
