"""The recipe of the bundled translation model: each module is one step's working part."""
