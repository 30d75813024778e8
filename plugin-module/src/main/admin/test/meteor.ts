// Meteor's components one by one: its index also starts the Shopware admin SDK, which wants a real browser window.
export { default as MtButton } from '@shopware-ag/meteor-component-library/MtButton';
export { default as MtIcon } from '@shopware-ag/meteor-component-library/MtIcon';
export { default as MtSkeletonBar } from '@shopware-ag/meteor-component-library/MtSkeletonBar';
