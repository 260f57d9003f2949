namespace ReviewFunctions.Testing;

/// <summary>How hard the model tests try: enough for every run of the tests, more for <c>make soak</c>.</summary>
public static class Effort
{
    /// <summary>How many random schedules a model test runs: 500, or what the variable <c>MODEL_SCHEDULES</c> says.</summary>
    public static int Schedules { get; } = int.TryParse(Environment.GetEnvironmentVariable("MODEL_SCHEDULES"), out var said) ? said : 500;
}
