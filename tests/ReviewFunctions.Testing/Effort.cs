namespace ReviewFunctions.Testing;

/// <summary>How hard the model tests try: enough for every run of the tests, more for <c>make soak</c>.</summary>
public static class Effort
{
    /// <summary>How many random schedules a model test runs: 500, or what the variable <c>MODEL_SCHEDULES</c> says.</summary>
    public static int Schedules { get; } = Said("MODEL_SCHEDULES", 500);

    /// <summary>How many reviews show one image in the tests of that: 300, or what the variable <c>IMAGE_USES</c> says.</summary>
    public static int ImageUses { get; } = Said("IMAGE_USES", 300);

    private static int Said(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var said) ? said : otherwise;
}
