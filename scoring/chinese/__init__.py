"""Chinese: what folding, light words and negation mean in it."""
