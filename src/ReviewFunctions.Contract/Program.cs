using ReviewFunctions.Contract;
using YamlDotNet.Core;

if (args is not [var yamlPath, var jsonPath])
{
    Console.Error.WriteLine("Usage: ReviewFunctions.Contract YAML JSON");
    return 2;
}

try
{
    using var yaml = File.OpenText(yamlPath);
    File.WriteAllBytes(jsonPath, YamlDocument.ToJson(yaml));
    return 0;
}
catch (YamlException wrong)
{
    // The form of MSBuild's errors: the build shows the file and the line.
    Console.Error.WriteLine($"{yamlPath}({wrong.Start.Line},{wrong.Start.Column}): error YAML: {wrong.Message}");
    return 1;
}
