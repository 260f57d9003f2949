namespace ReviewFunctions.Benchmarks;

/// <summary>Figures as a table in Markdown, as it stands in <c>docs/benchmarks.md</c>.</summary>
internal static class FigureTable
{
    /// <summary>Prints the figures under a heading.</summary>
    public static void Print(string heading, IEnumerable<Figure> figures)
    {
        Console.WriteLine($"\n## {heading}\n\n| what | measured | bound | holds |\n|---|---|---|---|");
        foreach (var figure in figures)
            Console.WriteLine($"| {figure.What} | {figure.Measured} | {figure.Bound} | {Verdict(figure)} |");
    }

    private static string Verdict(Figure figure) => figure switch
    {
        { Bound: "" } => "",
        { Holds: true } => "yes",
        _ => "**no**",
    };
}
