// Nothing of its own: the target it belongs to exists for its precompiled headers.
