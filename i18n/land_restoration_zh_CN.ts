<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LandRestoration</name>
    <message>
        <source>+ where more raises the index, - where it lowers it, one for each indicator, such as +,-,+; all + where left out.</source>
        <translation>+ 表示指标越大指数越高,- 表示越大指数越低,每个指标一个,如 +,-,+;省略时全部为 +。</translation>
    </message>
    <message>
        <source>0 Chinese, 1 English.</source>
        <translation>0 中文，1 英文。</translation>
    </message>
    <message>
        <source>0 closed to threats, 1 open.</source>
        <translation>0 完全封闭，1 完全开放。</translation>
    </message>
    <message>
        <source>0 to 1, 1 the best.</source>
        <translation>0 到 1，1 最好。</translation>
    </message>
    <message>
        <source>0 to 1, 1 the worst.</source>
        <translation>0 到 1，1 最差。</translation>
    </message>
    <message>
        <source>0 to 1, rises with degradation.</source>
        <translation>0 至 1,随退化程度升高。</translation>
    </message>
    <message>
        <source>0 to 1; comparable within one run only, since its factors are normalised.</source>
        <translation>0 到 1；因子经归一化，只能在同一次运行内比较。</translation>
    </message>
    <message>
        <source>0 where there is none.</source>
        <translation>无扰动处为 0。</translation>
    </message>
    <message>
        <source>0.16 · Σ(T ≥ 10 °C) / rain of that period; else monthly rasters are needed.</source>
        <translation>0.16 · Σ(T ≥ 10 °C) / 同期降水；否则需要逐月栅格。</translation>
    </message>
    <message>
        <source>0.5 where the distance is a median, 0.05 where it is a maximum.</source>
        <translation>距离为中位数时取 0.5,为最大值时取 0.05。</translation>
    </message>
    <message>
        <source>0–1 between the 5 and 95 % percentiles of the rock index; mask towns and mines first. Needs SWIR2.</source>
        <translation>0–1，介于岩石指数的 5 % 与 95 % 分位数之间；先掩去城镇和矿山。需要 SWIR2。</translation>
    </message>
    <message>
        <source>0–1 by texture: heavy clay 1/13 … sand 1; for water.</source>
        <translation>按质地取 0–1：重黏土 1/13 … 砂土 1；用于水源涵养。</translation>
    </message>
    <message>
        <source>0–1; where given it is the base in place of the classes' values.</source>
        <translation>0–1；给出时以其为基础，代替地类阻力值。</translation>
    </message>
    <message>
        <source>1 / cos(slope); for sand.</source>
        <translation>1 / cos(坡度)；用于防风固沙。</translation>
    </message>
    <message>
        <source>1 artificial, 2 bedrock, 3 natural functional, 4 sandy, 5 silty mud.</source>
        <translation>1 人工，2 基岩，3 自然功能，4 砂质，5 淤泥质。</translation>
    </message>
    <message>
        <source>1 at most the screening values, 2 above one, 3 above a control value, as the class of soilpollution.</source>
        <translation>1 不超过筛选值，2 超过筛选值，3 超过管制值，即 soilpollution 的等级。</translation>
    </message>
    <message>
        <source>1 clear improvement, 2 slight, 3 stable, 4 slight, 5 clear decline.</source>
        <translation>1 显著改善，2 轻微改善，3 稳定，4 轻微退化，5 显著退化。</translation>
    </message>
    <message>
        <source>1 core, 2 buffer, 3 transition, 4 outer.</source>
        <translation>1 核心、2 缓冲、3 过渡、4 外围。</translation>
    </message>
    <message>
        <source>1 declining, 2 moderate decline, 3 stressed, 4 stable, 5 improving; needs NDVI.</source>
        <translation>1 下降，2 中度下降，3 胁迫，4 稳定，5 上升；需要 NDVI。</translation>
    </message>
    <message>
        <source>1 degraded, 2 stable, 3 improved.</source>
        <translation>1 退化，2 稳定，3 改善。</translation>
    </message>
    <message>
        <source>1 degraded, 2 stable, 3 improved; needs SOC and CLIMATE.</source>
        <translation>1 退化，2 稳定，3 改善；需要 SOC 和 CLIMATE。</translation>
    </message>
    <message>
        <source>1 exposure, 2 cover, 3 slope, 4 depth of soil: the one with the worst grade.</source>
        <translation>1 裸露率，2 植被覆盖，3 坡度，4 土层厚度：等级最差的指标。</translation>
    </message>
    <message>
        <source>1 generally, 2 important, 3 extremely important.</source>
        <translation>1 一般重要，2 重要，3 极重要。</translation>
    </message>
    <message>
        <source>1 generally, 2 sensitive, 3 extremely sensitive.</source>
        <translation>1 一般敏感，2 敏感，3 极敏感。</translation>
    </message>
    <message>
        <source>1 improving, 2 stable, 3 worsening, or the classes of vegetationtrend; stable everywhere without it.</source>
        <translation>1 改善，2 稳定，3 恶化，或 vegetationtrend 的等级；未给出时一律按稳定计。</translation>
    </message>
    <message>
        <source>1 is the lowest.</source>
        <translation>1 为最低。</translation>
    </message>
    <message>
        <source>1 light, 2 moderate, 3 severe, 4 extreme.</source>
        <translation>1 轻度，2 中度，3 重度，4 极重度。</translation>
    </message>
    <message>
        <source>1 no sign, 2 weak, 3 clear, 4 strong: variance rises too.</source>
        <translation>1 无信号，2 弱，3 明显，4 强：方差也上升。</translation>
    </message>
    <message>
        <source>1 none … 5 extreme.</source>
        <translation>1 无 … 5 极重度。</translation>
    </message>
    <message>
        <source>1 none, 2 blue, 3 yellow, 4 orange, 5 red.</source>
        <translation>1 无警，2 蓝色，3 黄色，4 橙色，5 红色。</translation>
    </message>
    <message>
        <source>1 off the streams, 2 on them.</source>
        <translation>1 为非河道，2 为河道。</translation>
    </message>
    <message>
        <source>1 stable to 4 unstable.</source>
        <translation>1 稳定至 4 不稳定。</translation>
    </message>
    <message>
        <source>1 temperate dry, 2 temperate moist, 3 tropical dry, 4 tropical moist, 5 tropical montane.</source>
        <translation>1 温带干旱，2 温带湿润，3 热带干旱，4 热带湿润，5 热带山地。</translation>
    </message>
    <message>
        <source>1 to 3, 3 extremely important.</source>
        <translation>1 到 3，3 极重要。</translation>
    </message>
    <message>
        <source>1 to 3, 3 extremely sensitive.</source>
        <translation>1 到 3，3 极敏感。</translation>
    </message>
    <message>
        <source>1 to 5, from factors scored 1, 3 or 5.</source>
        <translation>1 到 5，各因子按 1、3、5 赋分。</translation>
    </message>
    <message>
        <source>12 or 24 numbers in place of rasters.</source>
        <translation>12 或 24 个数值，代替栅格。</translation>
    </message>
    <message>
        <source>12 rasters, January to December.</source>
        <translation>12 个栅格，1 月至 12 月。</translation>
    </message>
    <message>
        <source>12 rasters: with percent of the rain; with difference of the temperature (°C) where it is given, else of the rain (mm). 24 rasters: the first 12 of the rain, the others differences of the temperature (°C).</source>
        <translation>12 个栅格：百分比用于降水；差值在给出气温时用于气温（°C），否则用于降水（mm）。24 个栅格：前 12 个用于降水，其余为气温差值（°C）。</translation>
    </message>
    <message>
        <source>1–4 avoid, 5 and 7 reverse, 6 reduce; needs NDVI and BASELINE_YEARS.</source>
        <translation>1–4 避免，5 和 7 逆转，6 减缓；需要 NDVI 和 BASELINE_YEARS。</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>4 neighbours</source>
        <translation>4 邻域</translation>
    </message>
    <message>
        <source>8</source>
        <translation>8</translation>
    </message>
    <message>
        <source>8 neighbours</source>
        <translation>8 邻域</translation>
    </message>
    <message>
        <source>; </source>
        <translation>;</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>；或</translation>
    </message>
    <message>
        <source>A Dask cluster is set ({address}), but the package 'distributed' is missing in QGIS's Python. Install it from QGIS's distribution (Debian: apt-get install python3-distributed), or clear the setting.</source>
        <translation>已设置 Dask 集群（{address}），但 QGIS 的 Python 中缺少软件包 'distributed'。请从 QGIS 的发行渠道安装（Debian：apt-get install python3-distributed），或清除该设置。</translation>
    </message>
    <message>
        <source>A link has the mean resistance of its cells, or their mean conductance.</source>
        <translation>连接取两像元阻力的平均值，或电导的平均值。</translation>
    </message>
    <message>
        <source>A receptor farther than this from every stream is an error (m).</source>
        <translation>受体距所有河流超过该距离时报错（米）。</translation>
    </message>
    <message>
        <source>A receptor farther than this from every stream is an error.</source>
        <translation>受体离所有河道超过此距离即报错。</translation>
    </message>
    <message>
        <source>A resistance of 0 is a direct ground; a conductance of 0 is none.</source>
        <translation>电阻为 0 即直接接地；电导为 0 即不接地。</translation>
    </message>
    <message>
        <source>A row is verified when it was compared with the text of its source; others are to be checked before the plan is submitted, and can be replaced by the user's own table.</source>
        <translation>“已核对”指该行数值已与来源原文比对；其余各行应在规划报送前核对，也可用自备表替换。</translation>
    </message>
    <message>
        <source>A3 atlas</source>
        <translation>A3 图集</translation>
    </message>
    <message>
        <source>ACCESS needs ACCESS_FIELD: choose the field of the accessibility.</source>
        <translation>ACCESS 需要 ACCESS_FIELD：请选择可达性字段。</translation>
    </message>
    <message>
        <source>ADMIN needs ADMIN_CODE, the field with the administrations' codes.</source>
        <translation>ADMIN 需要 ADMIN_CODE，即行政区代码字段。</translation>
    </message>
    <message>
        <source>AHP</source>
        <translation>层次分析法</translation>
    </message>
    <message>
        <source>ARIDITY is left out: humid land is graded too, where the index means nothing.</source>
        <translation>未给出 ARIDITY：湿润区也参与分级，而指数在那里没有意义。</translation>
    </message>
    <message>
        <source>ARIDITY is left out: the limits of arid land hold everywhere.</source>
        <translation>未给出 ARIDITY：一律采用干旱区界限。</translation>
    </message>
    <message>
        <source>Above 0.5 rarer than in the baseline; needs the baseline.</source>
        <translation>大于 0.5 表示比基期更稀缺；需要基期数据。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收结果</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>可达性</translation>
    </message>
    <message>
        <source>Acid-neutralising capacity</source>
        <translation>酸中和能力</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>修复活动</translation>
    </message>
    <message>
        <source>Actual evapotranspiration</source>
        <translation>实际蒸散发</translation>
    </message>
    <message>
        <source>Adaptability</source>
        <translation>区域适宜性</translation>
    </message>
    <message>
        <source>Add a .cpg file with GBK or UTF-8, whichever shows the names correctly.</source>
        <translation>请加上内容为 GBK 或 UTF-8 的 .cpg 文件，以能正确显示名称者为准。</translation>
    </message>
    <message>
        <source>Address of a Dask cluster (empty: this machine)</source>
        <translation>Dask 集群地址（空：本机）</translation>
    </message>
    <message>
        <source>Administrations</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Administrations of all levels</source>
        <translation>各层级行政区数</translation>
    </message>
    <message>
        <source>Administrations that receive targets, each code once.</source>
        <translation>承接指标的行政区，每个代码一行。</translation>
    </message>
    <message>
        <source>Administrative code</source>
        <translation>行政区代码</translation>
    </message>
    <message>
        <source>Administrative units with codes, such as townships.</source>
        <translation>带代码的行政区，如乡镇。</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Advanced mode: current put into a cell; NoData is none.</source>
        <translation>高级模式：注入像元的电流；NoData 表示无。</translation>
    </message>
    <message>
        <source>Advanced mode: every current greater than 0 counts as 1 A.</source>
        <translation>高级模式：大于 0 的电流源均按 1 A 计。</translation>
    </message>
    <message>
        <source>Advanced mode: every ground has no resistance.</source>
        <translation>高级模式：所有接地均无电阻。</translation>
    </message>
    <message>
        <source>Advanced mode: resistance or conductance to ground; NoData is none.</source>
        <translation>高级模式：对地电阻或电导；NoData 表示不接地。</translation>
    </message>
    <message>
        <source>After treatment</source>
        <translation>治理后</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>合成方式</translation>
    </message>
    <message>
        <source>Albedo</source>
        <translation>反照率</translation>
    </message>
    <message>
        <source>Albedo of the base year</source>
        <translation>基准年反照率</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Align it with restoration:alignraster, or set ALIGN.</source>
        <translation>请用 restoration:alignraster 对齐，或打开 ALIGN。</translation>
    </message>
    <message>
        <source>Align raster to planning grid</source>
        <translation>栅格对齐</translation>
    </message>
    <message>
        <source>Align rasters to one grid</source>
        <translation>将栅格对齐到同一格网</translation>
    </message>
    <message>
        <source>Aligned raster</source>
        <translation>对齐后的栅格</translation>
    </message>
    <message>
        <source>All Python packages are there.</source>
        <translation>所需 Python 软件包齐备。</translation>
    </message>
    <message>
        <source>All currents are 1 A</source>
        <translation>电流源均为 1 A</translation>
    </message>
    <message>
        <source>All grounds are direct</source>
        <translation>全部直接接地</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>所有源地对</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>全部工程</translation>
    </message>
    <message>
        <source>All projects compete for one budget; mandatory mines are always done.</source>
        <translation>全部工程共用一份预算；必须治理的矿山一定安排。</translation>
    </message>
    <message>
        <source>All targets together cost at least {cost}, the budget is {budget}. Targets that stay short when the budget is spent as well as it can be (missing share): {targets}. Raise the budget or lower these targets.</source>
        <translation>全部目标至少需要成本 {cost},预算为 {budget}。预算用到最好时仍达不到的目标(缺口比例):{targets}。请提高预算或降低这些目标。</translation>
    </message>
    <message>
        <source>All to one</source>
        <translation>多对一</translation>
    </message>
    <message>
        <source>Allocate targets</source>
        <translation>指标分解</translation>
    </message>
    <message>
        <source>Alpine</source>
        <translation>高寒</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Alternatives by grade.</source>
        <translation>各等级的方案。</translation>
    </message>
    <message>
        <source>Alternatives with score, rank, grade and weakest (the indicator that holds it back most).</source>
        <translation>方案,含 score、rank、grade 和 weakest(最薄弱的指标)。</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>An edge of {width} m is wider than edge effects reach; use smaller cells or a smaller EDGE_WIDTH.</source>
        <translation>{width} 米的边缘超出边缘效应的范围;请使用更小的像元或更小的 EDGE_WIDTH。</translation>
    </message>
    <message>
        <source>Angle of the influence to the horizontal in inclined seams, 90° − k·dip; counts where the dip direction is known.</source>
        <translation>倾斜煤层影响线与水平面的夹角，90° − k·倾角；已知倾向时起作用。</translation>
    </message>
    <message>
        <source>Angle to the horizontal, 0 to below 90.</source>
        <translation>与水平面的夹角，0 至小于 90。</translation>
    </message>
    <message>
        <source>Annual NDVI</source>
        <translation>年 NDVI</translation>
    </message>
    <message>
        <source>Annual mean; for biodiversity.</source>
        <translation>年平均；用于生物多样性。</translation>
    </message>
    <message>
        <source>Annual precipitation (mm)</source>
        <translation>年降水量 (mm)</translation>
    </message>
    <message>
        <source>Annual rain</source>
        <translation>年降水量</translation>
    </message>
    <message>
        <source>Annual soil loss by wind after the Revised Wind Erosion Equation, summed over periods, its classes of SL 190-2007, and the sand that plants hold back.</source>
        <translation>按修正风蚀方程逐时段计算并累加的年风蚀量、《土壤侵蚀分类分级标准》（SL 190-2007）强度分级，以及植被的固沙量。</translation>
    </message>
    <message>
        <source>Apply the product's scale factor, such as 0.0001.</source>
        <translation>请乘以产品的比例系数，如 0.0001。</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approved direction</source>
        <translation>已批准方向</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Area (ha)</source>
        <translation>面积（公顷）</translation>
    </message>
    <message>
        <source>Area (ha) and load of each substance (t/a) by land cover.</source>
        <translation>各地类面积（ha）与各物质负荷（t/a）。</translation>
    </message>
    <message>
        <source>Area (ha) and share by administration, layer and class.</source>
        <translation>各行政区各图层各级的面积（ha）和比例。</translation>
    </message>
    <message>
        <source>Area (ha) by level and rule.</source>
        <translation>各级别各规则的面积（ha）。</translation>
    </message>
    <message>
        <source>Area and loss by class</source>
        <translation>分级面积与流失量</translation>
    </message>
    <message>
        <source>Area and value by grade</source>
        <translation>分级面积与总量</translation>
    </message>
    <message>
        <source>Area by degree</source>
        <translation>各程度面积</translation>
    </message>
    <message>
        <source>Area by direction</source>
        <translation>按方向统计面积</translation>
    </message>
    <message>
        <source>Area by grade</source>
        <translation>按程度统计面积</translation>
    </message>
    <message>
        <source>Area by level</source>
        <translation>各级面积</translation>
    </message>
    <message>
        <source>Area by mode</source>
        <translation>各模式面积</translation>
    </message>
    <message>
        <source>Area by problem</source>
        <translation>各类问题面积</translation>
    </message>
    <message>
        <source>Area by project and rule</source>
        <translation>分工程分规则面积</translation>
    </message>
    <message>
        <source>Area by trend class</source>
        <translation>各趋势等级面积</translation>
    </message>
    <message>
        <source>Area by warning level</source>
        <translation>各预警级别面积</translation>
    </message>
    <message>
        <source>Area of responsibility</source>
        <translation>防治责任范围面积</translation>
    </message>
    <message>
        <source>Area of the buffers (ha)</source>
        <translation>缓冲带面积（ha）</translation>
    </message>
    <message>
        <source>Area of the core (ha)</source>
        <translation>核心区面积(公顷)</translation>
    </message>
    <message>
        <source>Area of the landscape</source>
        <translation>景观面积</translation>
    </message>
    <message>
        <source>Area of the landscape: the sum of the weights.</source>
        <translation>景观面积:取权重之和。</translation>
    </message>
    <message>
        <source>Area of unknown codes (ha)</source>
        <translation>未知编码面积（公顷）</translation>
    </message>
    <message>
        <source>Area reached (ha)</source>
        <translation>可达面积（ha）</translation>
    </message>
    <message>
        <source>Area that can be vegetated</source>
        <translation>可恢复林草植被面积</translation>
    </message>
    <message>
        <source>Area that has passed from each class to each other between two dates, in the whole area or by unit, with a map of the changes and a chart.</source>
        <translation>两个时期之间各地类相互转移的面积，按全区或按单元统计，并给出变化图和图表。</translation>
    </message>
    <message>
        <source>Area to compute where no terrain is given; the panels with 1.5 radii of influence around them when left out.</source>
        <translation>未给地形时的计算范围；缺省为工作面外扩 1.5 倍影响半径。</translation>
    </message>
    <message>
        <source>Area to cover</source>
        <translation>覆土面积</translation>
    </message>
    <message>
        <source>Area to divide, in a projected system in metres.</source>
        <translation>需要划分的范围,须为以米为单位的投影坐标系。</translation>
    </message>
    <message>
        <source>Area to strip</source>
        <translation>剥离面积</translation>
    </message>
    <message>
        <source>Area with a class (ha)</source>
        <translation>有类别面积（公顷）</translation>
    </message>
    <message>
        <source>Area with a factor below 1 (ha)</source>
        <translation>安全系数小于 1 的面积（公顷）</translation>
    </message>
    <message>
        <source>Area with a level (ha)</source>
        <translation>已分级面积（ha）</translation>
    </message>
    <message>
        <source>Area with a resistance (ha)</source>
        <translation>有阻力值的面积（ha）</translation>
    </message>
    <message>
        <source>Area with a result (ha)</source>
        <translation>有结果的面积（ha）</translation>
    </message>
    <message>
        <source>Area with a scenario (ha)</source>
        <translation>有情景结果的面积（ha）</translation>
    </message>
    <message>
        <source>Area with a trend (ha)</source>
        <translation>有趋势结果的面积（ha）</translation>
    </message>
    <message>
        <source>Area with a value (ha)</source>
        <translation>有值面积（公顷）</translation>
    </message>
    <message>
        <source>Area with an improvement (ha)</source>
        <translation>有改善的面积（ha）</translation>
    </message>
    <message>
        <source>Area with data (ha)</source>
        <translation>有效面积（公顷）</translation>
    </message>
    <message>
        <source>Area, cost and benefit of the projects</source>
        <translation>工程的面积、投资与效益</translation>
    </message>
    <message>
        <source>Area, or a share of the total such as 30%; one for all stages or one per stage.</source>
        <translation>面积，或占总面积的比例如 30%；一个数用于所有阶段，或每阶段一个。</translation>
    </message>
    <message>
        <source>Areas by code</source>
        <translation>分编码面积</translation>
    </message>
    <message>
        <source>Areas of degradation</source>
        <translation>退化面积</translation>
    </message>
    <message>
        <source>Areas on the map differ from true areas by up to {share} %.</source>
        <translation>图上面积与真实面积最多相差 {share} %。</translation>
    </message>
    <message>
        <source>Areas that threats can reach less; elsewhere the access is 1.</source>
        <translation>威胁较难到达的区域；其余地方可达性为 1。</translation>
    </message>
    <message>
        <source>Arid</source>
        <translation>干旱</translation>
    </message>
    <message>
        <source>Aridity (P/PET)</source>
        <translation>干燥度（P/PET）</translation>
    </message>
    <message>
        <source>Aridity index (P/PET)</source>
        <translation>干燥度指数 (P/PET)</translation>
    </message>
    <message>
        <source>Arnoldus</source>
        <translation>Arnoldus</translation>
    </message>
    <message>
        <source>As in GuidosToolbox; the codes are the same either way, 35, 37, 67, 69 where a connector crosses a border.</source>
        <translation>与 GuidosToolbox 一致;编码不因此改变,连接要素穿过边界处为 35、37、67、69。</translation>
    </message>
    <message>
        <source>As in InVEST: a positive rate lowers the value; 0 when left out.</source>
        <translation>与 InVEST 一致：正值使价值降低；未给出时为 0。</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Assign the one in which it was made (native:assignprojection).</source>
        <translation>请指定其制作时的坐标系（native:assignprojection）。</translation>
    </message>
    <message>
        <source>At least one cell; rounded to whole cells.</source>
        <translation>至少一个像元；取整到像元。</translation>
    </message>
    <message>
        <source>At the distance</source>
        <translation>给定距离处</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>图集</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: a palette, an attribute table or at most 64 distinct whole numbers mean classes (nearest, or mode onto larger cells); anything else is a measure (bilinear, or average onto larger cells).</source>
        <translation>自动：有调色板、属性表或不超过 64 个不同整数值的视为类别（最近邻；对齐到更大像元时取众数）；其余视为量值（双线性；对齐到更大像元时取平均）。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Average between two cells</source>
        <translation>两像元间的平均方式</translation>
    </message>
    <message>
        <source>Azimuth down the dip, from north clockwise; without it the trough is not shifted.</source>
        <translation>下倾方向的方位角，自北顺时针；缺省时不移动下沉盆地。</translation>
    </message>
    <message>
        <source>BASELINE has {before} rasters and ACHIEVED {after}; give one of each for every indicator, in the same order.</source>
        <translation>BASELINE 有 {before} 幅栅格，ACHIEVED 有 {after} 幅；每项指标应各给一幅，顺序一致。</translation>
    </message>
    <message>
        <source>BASE_NDVI and BASE_ALBEDO belong together: give both or none.</source>
        <translation>BASE_NDVI 与 BASE_ALBEDO 须同时给出或都不给出。</translation>
    </message>
    <message>
        <source>BOUNDARY has no area that a unit could cover. Check its geometry.</source>
        <translation>BOUNDARY 没有单元可以覆盖的面积。请检查其几何。</translation>
    </message>
    <message>
        <source>BREAKS: found {found}, allowed are three rising numbers &gt; 0, such as 1000,5000,20000.</source>
        <translation>BREAKS：当前为 {found}，应为三个递增且大于 0 的数，如 1000,5000,20000。</translation>
    </message>
    <message>
        <source>BREAKS: found {found}; {count} rising numbers are needed for {classes} classes.</source>
        <translation>BREAKS：为 {found}；分 {classes} 级需要 {count} 个递增的数值。</translation>
    </message>
    <message>
        <source>BUDGET: the mandatory site {site} costs at least {cost}, but from its release on no year has more than {budget}. Raise the budget, allow CARRY_OVER, or split the site.</source>
        <translation>BUDGET：必做场地 {site} 至少需 {cost}，但自其释放起没有一年的资金超过 {budget}。请提高预算、允许 CARRY_OVER，或拆分该场地。</translation>
    </message>
    <message>
        <source>Back-link</source>
        <translation>回溯方向</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Background: {layer}</source>
        <translation>底图：{layer}</translation>
    </message>
    <message>
        <source>Bandwidth of the detrending</source>
        <translation>去趋势带宽</translation>
    </message>
    <message>
        <source>Bare rock</source>
        <translation>基岩裸露率</translation>
    </message>
    <message>
        <source>Barrier radius (m)</source>
        <translation>障碍搜索半径（m）</translation>
    </message>
    <message>
        <source>Barrier score</source>
        <translation>障碍改善值</translation>
    </message>
    <message>
        <source>Barrier sites</source>
        <translation>障碍点</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>障碍</translation>
    </message>
    <message>
        <source>Base data</source>
        <translation>基础数据</translation>
    </message>
    <message>
        <source>Baseline land cover</source>
        <translation>基期土地覆盖</translation>
    </message>
    <message>
        <source>Baseline year</source>
        <translation>基期年</translation>
    </message>
    <message>
        <source>Baselines of a plan's indicators by village, township, county, city and province: soil and water conservation, forest, grassland, wetland, natural shore, mines and treated land, with unit, method and data, and with the reason where they are missing.</source>
        <translation>按村、乡镇、县、市、省逐级给出规划指标的基期值：水土保持率、林地、草地、湿地、自然岸线、矿山与治理面积，附单位、方法与数据来源；缺项说明原因。</translation>
    </message>
    <message>
        <source>Baselines that are known</source>
        <translation>已知的基期值个数</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>流域</translation>
    </message>
    <message>
        <source>Basins in which projects are joined.</source>
        <translation>项目在其中整合的流域。</translation>
    </message>
    <message>
        <source>Before treatment</source>
        <translation>治理前</translation>
    </message>
    <message>
        <source>Beginnings of the new field names, one for each raster with commas between them, at most 5 characters; by default r1, r2 and so on.</source>
        <translation>新字段名的开头,每个栅格一个,用逗号分隔,最多 5 个字符;默认为 r1、r2 等。</translation>
    </message>
    <message>
        <source>Below the ground before mining (m).</source>
        <translation>开采前地面以下的深度（米）。</translation>
    </message>
    <message>
        <source>Below the ground before mining; needed for standing water.</source>
        <translation>采前地面以下的深度；计算积水需要。</translation>
    </message>
    <message>
        <source>Benefit per year</source>
        <translation>年效益</translation>
    </message>
    <message>
        <source>Best of 3–8</source>
        <translation>3–8 级中最优</translation>
    </message>
    <message>
        <source>Best radius</source>
        <translation>最佳半径</translation>
    </message>
    <message>
        <source>Best stone of each link: rank, from_id, to_id, candidate (0: where corridors meet), cost, step, saved, offset_m.</source>
        <translation>每条廊道的最佳踏脚石：rank、from_id、to_id、candidate（0 为廊道交汇处）、cost、step、saved、offset_m。</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>双线性</translation>
    </message>
    <message>
        <source>Biodiversity</source>
        <translation>生物多样性</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Both or none: their normalisation, line and breaks hold for this year.</source>
        <translation>须同时给出或都不给出：其归一化、拟合线和分级界限用于本年份。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Boundary penalty</source>
        <translation>边界惩罚</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>分级界限</translation>
    </message>
    <message>
        <source>Breaks of the steepness</source>
        <translation>坡度分段</translation>
    </message>
    <message>
        <source>Breaks, for BREAKS in other years: {breaks}</source>
        <translation>分级界限，可在其他年份用于 BREAKS：{breaks}</translation>
    </message>
    <message>
        <source>Breaks: found {found}; they must rise, and be at most 254.</source>
        <translation>分级界限:为 {found};须依次增大,且最多 254 个。</translation>
    </message>
    <message>
        <source>Breaks: {breaks}.</source>
        <translation>分级界限:{breaks}。</translation>
    </message>
    <message>
        <source>Brings the classes of all problems to one scale of severity (0 none, 1 light, 2 moderate, 3 severe) and names the worst and the next problem of each unit, with reasons.</source>
        <translation>把各类问题的分级统一到一个严重程度尺度(0 无、1 轻度、2 中度、3 重度),给出每个单元最严重的问题、次要问题及理由。</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Budget (10⁴ CNY)</source>
        <translation>预算（万元）</translation>
    </message>
    <message>
        <source>Budgets (10⁴ CNY)</source>
        <translation>预算（万元）</translation>
    </message>
    <message>
        <source>Buffer of each class of water as wide as the table says, without the water itself; where two overlap the wider one takes the ground.</source>
        <translation>按表中宽度为各类水体生成缓冲带，不含水体本身；两带重叠处归较宽者。</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲带</translation>
    </message>
    <message>
        <source>Built-up land</source>
        <translation>建设用地</translation>
    </message>
    <message>
        <source>Bulk density</source>
        <translation>土壤容重</translation>
    </message>
    <message>
        <source>By exposure alone, five classes from potential on; or the mean grade of four indicators, six classes from none on.</source>
        <translation>仅按裸露率分五级（从潜在起）；或取四个指标等级的平均值，分六级（从无起）。</translation>
    </message>
    <message>
        <source>By trajectory, state and performance, or by the trajectory only.</source>
        <translation>按趋势、状态和表现三个指标，或仅按趋势。</translation>
    </message>
    <message>
        <source>By year: budget, spent, carried over, area, open land, value, and what remains: static, dynamic and present cost. An estimate, not the legal fund.</source>
        <translation>逐年的预算、支出、结转、面积、裸露土地、效益，以及剩余部分的静态费用、动态费用和现值。为估算，不是法定的基金。</translation>
    </message>
    <message>
        <source>CHANGE needs the later land cover: give FUTURE or leave CHANGE out.</source>
        <translation>CHANGE 需要后期土地覆盖：请给出 FUTURE，或不要求 CHANGE。</translation>
    </message>
    <message>
        <source>CHANGE: 24 changes are for rain and temperature; TEMPERATURE is missing.</source>
        <translation>CHANGE：24 个变化用于降水和气温；缺少 TEMPERATURE。</translation>
    </message>
    <message>
        <source>CHANGES: found {found}; 12 numbers are needed, January to December, or 24 for rain and temperature.</source>
        <translation>CHANGES：为 {found}；需要 1 月至 12 月的 12 个数值，或降水和气温的 24 个数值。</translation>
    </message>
    <message>
        <source>CLCD</source>
        <translation>CLCD</translation>
    </message>
    <message>
        <source>CLCD codes, which tell how plants protect; water, snow, wetland and built-up land are NoData. Without it every plant protects as crops do.</source>
        <translation>CLCD 代码，决定植被的防护系数；水体、冰雪、湿地和建设用地为 NoData。未给出时一律按农田计。</translation>
    </message>
    <message>
        <source>CNLUCC</source>
        <translation>CNLUCC</translation>
    </message>
    <message>
        <source>COEFFICIENTS needs the column code and one column of coefficients per substance, found are {found}.</source>
        <translation>COEFFICIENTS 需要 code 列以及每种物质一列系数，现有 {found}。</translation>
    </message>
    <message>
        <source>CONTROL_KIND: found {found} for {count} layers of CONTROLS, allowed is one of {allowed} for each, separated by commas.</source>
        <translation>CONTROL_KIND：CONTROLS 有 {count} 个图层，给出的类型为 {found}；每层应为 {allowed} 之一，以逗号分隔。</translation>
    </message>
    <message>
        <source>COST has no cell with a cost up to MAX_COST.</source>
        <translation>COST 中没有成本不超过 MAX_COST 的像元。</translation>
    </message>
    <message>
        <source>COST has no row for the unit {unit}. Add its cost and maximum.</source>
        <translation>COST 中没有单元 {unit}。请补充其成本和最大削减量。</translation>
    </message>
    <message>
        <source>COVER: found {found} rasters, allowed are 1 or {periods}, one for each of WEATHER.</source>
        <translation>COVER：有 {found} 个栅格，应为 1 个或 {periods} 个（WEATHER 每个时段一个）。</translation>
    </message>
    <message>
        <source>CRITIC</source>
        <translation>CRITIC</translation>
    </message>
    <message>
        <source>CRITIC weights: fewer than two indicators differ from each other. Use other weights.</source>
        <translation>CRITIC 权重:彼此不同的指标少于两个。请改用其他权重。</translation>
    </message>
    <message>
        <source>CRITIC weights: {count} samples have all indicators, at least 2 are needed. Fill the gaps or leave out the indicator that has them.</source>
        <translation>CRITIC 权重:只有 {count} 个样本具备全部指标,至少需要 2 个。请补齐缺值,或去掉有缺值的指标。</translation>
    </message>
    <message>
        <source>CSLE</source>
        <translation>CSLE（中国土壤流失方程）</translation>
    </message>
    <message>
        <source>CSLE; the practice factor of the land use stands for tillage.</source>
        <translation>采用 CSLE；以土地利用的措施因子代替耕作措施因子。</translation>
    </message>
    <message>
        <source>CSV file with the columns from, tree, grass, crop, wetland, artificial, other, water and cells -, 0 or +; an s before the sign marks a transition that policy wants.</source>
        <translation>CSV 文件，列为 from、tree、grass、crop、wetland、artificial、other、water，单元格为 -、0 或 +；符号前加 s 表示政策认可的转移。</translation>
    </message>
    <message>
        <source>CSV file with the columns of the shipped table, used in its place.</source>
        <translation>与内置表列名相同的 CSV 文件，用以替换内置表。</translation>
    </message>
    <message>
        <source>CSV file with the names of the province's database rules (columns layer, field, source_layer, source_field).</source>
        <translation>按省级数据库规范命名的 CSV 文件（列：layer、field、source_layer、source_field）。</translation>
    </message>
    <message>
        <source>CSV in place of the shipped matrix of problems and departments.</source>
        <translation>用于替代内置问题与部门责任矩阵的 CSV。</translation>
    </message>
    <message>
        <source>CSV in place of the shipped rules.</source>
        <translation>用于替代内置规则的 CSV。</translation>
    </message>
    <message>
        <source>CSV with the columns indicator, grade, lower and upper, for the fuzzy evaluation; by default the scores 1 to 5.</source>
        <translation>CSV 文件,含 indicator、grade、lower 和 upper 列,用于模糊综合评价;默认为 1 至 5 分。</translation>
    </message>
    <message>
        <source>Cai Chongfa (cover)</source>
        <translation>蔡崇法（覆盖度）</translation>
    </message>
    <message>
        <source>Calendar year.</source>
        <translation>公历年份。</translation>
    </message>
    <message>
        <source>Cancelled. No output was written.</source>
        <translation>已取消，未写出任何成果。</translation>
    </message>
    <message>
        <source>Cancelled. What the finished steps have written stays.</source>
        <translation>已取消。已完成步骤写出的成果予以保留。</translation>
    </message>
    <message>
        <source>Candidates for stepping stones</source>
        <translation>踏脚石备选</translation>
    </message>
    <message>
        <source>Canopy density</source>
        <translation>郁闭度</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Carbon by class</source>
        <translation>分类碳储量</translation>
    </message>
    <message>
        <source>Carbon in living matter, soil and dead matter by land cover; with a later land cover the sequestration, in which soil follows slowly, and with a price its present value.</source>
        <translation>按土地覆盖计算生物、土壤和死有机质中的碳；有后期土地覆盖时计算固碳量（土壤碳缓慢变化），有价格时计算其现值。</translation>
    </message>
    <message>
        <source>Carbon of all pools.</source>
        <translation>各碳库的碳。</translation>
    </message>
    <message>
        <source>Carbon pools</source>
        <translation>碳库</translation>
    </message>
    <message>
        <source>Carbon stock</source>
        <translation>碳储量</translation>
    </message>
    <message>
        <source>Carbon storage and change</source>
        <translation>碳储量与变化</translation>
    </message>
    <message>
        <source>Carbon, habitat, connectivity, soil, water and other outcomes of treated units: baseline, target, achieved, the effect against untreated controls with its interval, and what one unit of it has cost.</source>
        <translation>治理单元的碳、生境、连通性、土壤、水等成效：基期值、目标值、实现值、相对未治理对照的成效及其区间，以及单位成效的成本。</translation>
    </message>
    <message>
        <source>Carbon, not organic matter (which holds 58 % of carbon); not needed by Dg.</source>
        <translation>有机碳而非有机质（有机质含碳 58 %）；Dg 法不需要。</translation>
    </message>
    <message>
        <source>Carbonate (CaCO3)</source>
        <translation>碳酸钙（CaCO3）</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Carry budgets over</source>
        <translation>预算结转</translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <source>Cells in deficit</source>
        <translation>亏缺像元数</translation>
    </message>
    <message>
        <source>Cells of less quality, or of none, are no part of a source.</source>
        <translation>质量低于此值或无质量值的像元不属于源地。</translation>
    </message>
    <message>
        <source>Cells of one id &gt; 0 are one node, NoData cells too.</source>
        <translation>编号相同（&gt; 0）的像元为同一节点，其中的 NoData 像元亦然。</translation>
    </message>
    <message>
        <source>Cells of the highest class of improvement as polygons: rank, gain, gain_mean, percent, radius_m, area_ha.</source>
        <translation>改善最高一级的像元转为多边形：rank、gain、gain_mean、percent、radius_m、area_ha。</translation>
    </message>
    <message>
        <source>Cells that drain into a cell of a stream, for the export.</source>
        <translation>汇入河道像元的像元数，用于计算输出量。</translation>
    </message>
    <message>
        <source>Cells that drain into a cell of a stream; choose it so that the streams match the map.</source>
        <translation>汇入河道像元的像元数；应使生成的河道与地图相符。</translation>
    </message>
    <message>
        <source>Cells that drain into a cell of the stream network, to which receptors snap.</source>
        <translation>汇入河网像元的像元数，受体捕捉到该河网。</translation>
    </message>
    <message>
        <source>Cells that drain into each, itself included.</source>
        <translation>汇入各像元的像元数，含自身。</translation>
    </message>
    <message>
        <source>Cells that drain to where a stream begins.</source>
        <translation>河流起点的汇流像元数。</translation>
    </message>
    <message>
        <source>Cells that make a stream</source>
        <translation>成河像元数</translation>
    </message>
    <message>
        <source>Cells that must drain through a cell to make it a stream, for sub-basins; by default one in 200 of the cells.</source>
        <translation>汇入一个像元的像元数达到此值即为河道,用于划分子流域;默认为像元总数的二百分之一。</translation>
    </message>
    <message>
        <source>Cells to compute: those that are neither 0 nor NoData.</source>
        <translation>参与计算的像元：既非 0 也非无数据。</translation>
    </message>
    <message>
        <source>Cells to use, neither 0 nor NoData: without water, snow, cloud and built-up land.</source>
        <translation>参与计算的像元，既非 0 也非 NoData：不含水体、积雪、云和建设用地。</translation>
    </message>
    <message>
        <source>Cells to use: those greater than 0.</source>
        <translation>参与计算的像元：大于 0 者。</translation>
    </message>
    <message>
        <source>Cells to which a cell is linked; a diagonal conducts 1/√2.</source>
        <translation>与像元相连的像元；对角方向的电导乘以 1/√2。</translation>
    </message>
    <message>
        <source>Cells where runoff and evapotranspiration exceed the rain.</source>
        <translation>径流与蒸散发超过降水的像元。</translation>
    </message>
    <message>
        <source>Cells where the loss at the distance is not monotone</source>
        <translation>给定距离处风蚀量不单调的像元数</translation>
    </message>
    <message>
        <source>Cells whose best way is longer than the path by more are left out.</source>
        <translation>最优路径成本超出量大于此值的像元不计入廊道。</translation>
    </message>
    <message>
        <source>Cells whose corridor value is greater are left out.</source>
        <translation>廊道值大于此值的像元不参与计算。</translation>
    </message>
    <message>
        <source>Cells with fewer are NoData.</source>
        <translation>有效值更少的像元为 NoData。</translation>
    </message>
    <message>
        <source>Cells, area (ha) and share of each class.</source>
        <translation>各级的像元数、面积（ha）和比例。</translation>
    </message>
    <message>
        <source>Cells, area (ha), loss (t/a) and shares of each class.</source>
        <translation>各级的像元数、面积（公顷）、流失量（t/a）及占比。</translation>
    </message>
    <message>
        <source>Cells, area (ha), mean size and recovery by unit and year.</source>
        <translation>各单元各年的像元数、面积（ha）、平均幅度和恢复程度。</translation>
    </message>
    <message>
        <source>Cells, area (ha), share of the foreground (%) and patches of each class.</source>
        <translation>各类的像元数、面积(公顷)、占前景比例(%)和斑块数。</translation>
    </message>
    <message>
        <source>Cells, area (ha), stock (t) and change (t) of each class of the land cover.</source>
        <translation>土地覆盖各类的像元数、面积（公顷）、储量（t）和变化（t）。</translation>
    </message>
    <message>
        <source>Central mountains and hills</source>
        <translation>中部山地丘陵区</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Change of carbon</source>
        <translation>碳变化</translation>
    </message>
    <message>
        <source>Change of class</source>
        <translation>等级变化</translation>
    </message>
    <message>
        <source>Change rasters</source>
        <translation>变化栅格</translation>
    </message>
    <message>
        <source>Change survey from 2024 on</source>
        <translation>2024 年起的变更调查</translation>
    </message>
    <message>
        <source>Changed area (ha)</source>
        <translation>变化面积（公顷）</translation>
    </message>
    <message>
        <source>Changed: {variable} ({kind}).</source>
        <translation>已改变：{variable}（{kind}）。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化值</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart of the changes</source>
        <translation>变化图表</translation>
    </message>
    <message>
        <source>Chart of the stability</source>
        <translation>稳定性图</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Check Python packages</source>
        <translation>检查 Python 软件包</translation>
    </message>
    <message>
        <source>Check planning data</source>
        <translation>规划数据检查</translation>
    </message>
    <message>
        <source>Check the file and its NoData value.</source>
        <translation>请检查文件及其 NoData 值。</translation>
    </message>
    <message>
        <source>Check the reference system and the zone of the coordinates.</source>
        <translation>请检查坐标系和坐标的分带。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Checked in every vector layer that has it.</source>
        <translation>凡有该字段的矢量图层都检查。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>成果清单</translation>
    </message>
    <message>
        <source>Checklist of maps and tables</source>
        <translation>附图附表清单</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Choose a layer with features, or remove its filter.</source>
        <translation>请选择有要素的图层，或去掉其筛选条件。</translation>
    </message>
    <message>
        <source>Chooses the units that meet all targets at least cost, or the most targets for a budget, exactly or with a proven gap, compact if wanted.</source>
        <translation>选择以最低成本满足全部目标的单元,或在预算内满足最多的目标;结果为精确最优或给出已证明的差距,可要求空间紧凑。</translation>
    </message>
    <message>
        <source>Circuit mode</source>
        <translation>电路模式</translation>
    </message>
    <message>
        <source>Circuitry α, links per node β, connectivity γ and cost ratio of an ecological network; degree, betweenness and loss of each node; robustness under random and targeted loss; stepping stones for the weakest links.</source>
        <translation>生态网络的闭合度 α、线点率 β、连接度 γ 与成本比；各节点的度、介数与损失；随机与蓄意损失下的鲁棒性；为最薄弱的连接提出踏脚石。</translation>
    </message>
    <message>
        <source>Class limits: {standard} ({table}).</source>
        <translation>分级限值：{standard}（{table}）。</translation>
    </message>
    <message>
        <source>Class limits: {standard}.</source>
        <translation>分级限值：{standard}。</translation>
    </message>
    <message>
        <source>Class of a line</source>
        <translation>线的类别</translation>
    </message>
    <message>
        <source>Class of a water</source>
        <translation>水体类别</translation>
    </message>
    <message>
        <source>Class of each scenario less that of today, one band a scenario.</source>
        <translation>各情景等级减去现状等级，每个情景一个波段。</translation>
    </message>
    <message>
        <source>Class raster in the chosen legend.</source>
        <translation>所选分类体系的类别栅格。</translation>
    </message>
    <message>
        <source>Class shares</source>
        <translation>各类占比</translation>
    </message>
    <message>
        <source>Class {code} ({area} ha) is not in the table {table}: its cells are NoData.</source>
        <translation>类别 {code}（{area} 公顷）不在表 {table} 中：其像元为 NoData。</translation>
    </message>
    <message>
        <source>Class {code} has no name in the legend.</source>
        <translation>类别 {code} 在图例中没有名称。</translation>
    </message>
    <message>
        <source>Class {code} has no resistance: {cells} cells are NoData.</source>
        <translation>类别 {code} 没有阻力值：{cells} 个像元为 NoData。</translation>
    </message>
    <message>
        <source>Class {code} is dark: night lights do not correct it.</source>
        <translation>类别 {code} 几乎无灯光：不作夜间灯光修正。</translation>
    </message>
    <message>
        <source>Class {code} {name} ({area} ha) has no runoff coefficient: its cells are NoData. Give TABLE with the columns code and runoff (0–1).</source>
        <translation>类别 {code} {name}（{area} 公顷）没有径流系数：其像元为 NoData。请用 TABLE 给出含 code 和 runoff（0–1）列的表。</translation>
    </message>
    <message>
        <source>Classes 1 generally, 2 important, 3 extremely important (importancegrading).</source>
        <translation>1 一般重要，2 重要，3 极重要（importancegrading）。</translation>
    </message>
    <message>
        <source>Classes 1 generally, 2 sensitive, 3 extremely sensitive.</source>
        <translation>1 一般敏感，2 敏感，3 极敏感。</translation>
    </message>
    <message>
        <source>Classes 1 rapid … 6 very slow, for the nomograph.</source>
        <translation>级别 1 快 … 6 极慢，用于诺谟图。</translation>
    </message>
    <message>
        <source>Classes 1 very fine granular … 4 blocky, platy or massive, for the nomograph.</source>
        <translation>级别 1 极细团粒 … 4 块状、片状或整体状，用于诺谟图。</translation>
    </message>
    <message>
        <source>Classes from this one on are severe; one below is moderate, 1 is none.</source>
        <translation>从该级起为重度；低一级为中度，1 为无。</translation>
    </message>
    <message>
        <source>Classes in scenarios</source>
        <translation>情景等级</translation>
    </message>
    <message>
        <source>Classes of a diagnosis, from 1 (none) on, rising with severity.</source>
        <translation>诊断等级，从 1（无）起，随严重程度增加。</translation>
    </message>
    <message>
        <source>Classes of land cover, or the pattern from mspa.</source>
        <translation>地类栅格,或 mspa 输出的空间格局。</translation>
    </message>
    <message>
        <source>Classes of soilloss, 1 slight to 6.</source>
        <translation>soilloss 的强度等级，1 微度至 6。</translation>
    </message>
    <message>
        <source>Classes of the C table, from reclassifylandcover with the target usle cover: 1 forest, 2 shrub, 3 grassland, 4 tree orchard, 5 shrub orchard, 6 paddy and wetland, 7 settlement, 8 desert and bare land, 9 dry farmland; needed by the cover table.</source>
        <translation>C 因子表的类别，由 reclassifylandcover 以 usle cover 为目标得到：1 森林，2 灌丛，3 草地，4 乔木园地，5 灌木园地，6 水田和湿地，7 城镇，8 荒漠和裸地，9 旱地；查表法需要。</translation>
    </message>
    <message>
        <source>Classes of the foreground</source>
        <translation>前景类别</translation>
    </message>
    <message>
        <source>Classes of the index</source>
        <translation>指数等级</translation>
    </message>
    <message>
        <source>Classes of the legend chosen below.</source>
        <translation>下面所选图例的类别。</translation>
    </message>
    <message>
        <source>Classes of the pattern</source>
        <translation>格局类别</translation>
    </message>
    <message>
        <source>Classes of the table of pools.</source>
        <translation>碳库表中的类别。</translation>
    </message>
    <message>
        <source>Classes of the table of sensitivities.</source>
        <translation>敏感性表中的类别。</translation>
    </message>
    <message>
        <source>Classes of winderosion, 1 slight to 6.</source>
        <translation>winderosion 的强度等级，1 微度至 6。</translation>
    </message>
    <message>
        <source>Classes or values of the target.</source>
        <translation>目标的类别或数值。</translation>
    </message>
    <message>
        <source>Classes that are habitat</source>
        <translation>作为生境的类别</translation>
    </message>
    <message>
        <source>Classes today</source>
        <translation>现状等级</translation>
    </message>
    <message>
        <source>Classes, some of which are the habitat; NoData is missing and bounds nothing.</source>
        <translation>地类,其中若干类为生境;无数据为缺失,不构成边界。</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分级方式</translation>
    </message>
    <message>
        <source>Classification of the codes.</source>
        <translation>代码所属的分类。</translation>
    </message>
    <message>
        <source>Classification wanted.</source>
        <translation>要转换到的分类。</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>黏粒</translation>
    </message>
    <message>
        <source>Clay content (%).</source>
        <translation>黏粒含量（%）。</translation>
    </message>
    <message>
        <source>Clear trends have p up to {level}.</source>
        <translation>显著趋势的 p 值上限为 {level}。</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>气候</translation>
    </message>
    <message>
        <source>Climate factor of wind erosion</source>
        <translation>风蚀气候因子</translation>
    </message>
    <message>
        <source>Climate scenario</source>
        <translation>气候情景</translation>
    </message>
    <message>
        <source>Climate zone</source>
        <translation>气候带</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Code from × base + to, with names; unchanged cells too.</source>
        <translation>编码 = 转出 × 基数 + 转入，带名称；未变化的像元也有。</translation>
    </message>
    <message>
        <source>Code of an administration</source>
        <translation>行政区代码</translation>
    </message>
    <message>
        <source>Code {code} ({area} ha) is unknown to the classification: its cells are NoData.</source>
        <translation>代码 {code}（{area} 公顷）不属于该分类：其像元为 NoData。</translation>
    </message>
    <message>
        <source>Code {code} has no translation: {count} features.</source>
        <translation>代码 {code} 没有对应转换：{count} 个要素。</translation>
    </message>
    <message>
        <source>Code {code} {name} ({area} ha) has no value in the legend: its cells are NoData.</source>
        <translation>编码 {code} {name}（{area} 公顷）在图例中没有取值：其像元为 NoData。</translation>
    </message>
    <message>
        <source>Codes of COEFFICIENTS.</source>
        <translation>COEFFICIENTS 中的编码。</translation>
    </message>
    <message>
        <source>Codes of GuidosToolbox, 0 background; NoData is 129.</source>
        <translation>GuidosToolbox 编码,0 为背景;无数据为 129。</translation>
    </message>
    <message>
        <source>Codes of different years stand together: {ended} ended before {begun} began. Bring all to one year.</source>
        <translation>不同年份的代码混用：{ended} 停用于 {begun} 启用之前。请统一到同一年份。</translation>
    </message>
    <message>
        <source>Codes of land-use polygons on a grid, by the class with the largest share of a cell or by the cell's centre, with the areas on the grid against those surveyed.</source>
        <translation>把地类图斑的代码落到网格上，取占像元面积最大的地类或像元中心处的地类，并对照网格面积与调查面积。</translation>
    </message>
    <message>
        <source>Codes of missing days</source>
        <translation>缺测代码</translation>
    </message>
    <message>
        <source>Codes of soil types, in place of the four rasters above.</source>
        <translation>土壤类型代码，可代替上面四个栅格。</translation>
    </message>
    <message>
        <source>Codes of the chosen legend; with the custom legend, the seven classes themselves.</source>
        <translation>所选图例的编码；自定义图例时为七类本身。</translation>
    </message>
    <message>
        <source>Codes of the habitat with commas between them, such as 2, 3 or 21-24.</source>
        <translation>生境的代码,以逗号分隔,如 2, 3 或 21-24。</translation>
    </message>
    <message>
        <source>Codes of the land cover that are habitat, separated by commas.</source>
        <translation>作为生境的地类代码，以逗号分隔。</translation>
    </message>
    <message>
        <source>Codes of the legend below.</source>
        <translation>下方图例的代码。</translation>
    </message>
    <message>
        <source>Codes rise with severity.</source>
        <translation>代码随严重程度增加。</translation>
    </message>
    <message>
        <source>Codes that were not in force in {year}: {codes}.</source>
        <translation>{year} 年不在用的代码：{codes}。</translation>
    </message>
    <message>
        <source>Codes with commas between them, such as 2, 3 or 21-24; the core of mspa is 17, 117.</source>
        <translation>类别代码,以逗号分隔,如 2, 3 或 21-24;mspa 的核心区为 17, 117。</translation>
    </message>
    <message>
        <source>Cold and warm season</source>
        <translation>冷暖季</translation>
    </message>
    <message>
        <source>Column of the records, 0–1, 1 is bare; bare without it.</source>
        <translation>记录中的列，0–1，1 为无雪；未给出时按无雪计。</translation>
    </message>
    <message>
        <source>Column of the records, 0–1, 1 is dry; dry without it.</source>
        <translation>记录中的列，0–1，1 为干燥；未给出时按干燥计。</translation>
    </message>
    <message>
        <source>Column of the records; 15 °C without it.</source>
        <translation>记录中的列；未给出时按 15 °C 计。</translation>
    </message>
    <message>
        <source>Column with the codes of the stations.</source>
        <translation>记录中存放站点编号的列。</translation>
    </message>
    <message>
        <source>Column with the day: 2012-01-01, 20120101 or 2012/1/1.</source>
        <translation>存放日期的列：2012-01-01、20120101 或 2012/1/1。</translation>
    </message>
    <message>
        <source>Column with the rain of the day; empty is missing.</source>
        <translation>日雨量所在列，空值表示缺测。</translation>
    </message>
    <message>
        <source>Column with the wind at 2 m above ground; empty is missing.</source>
        <translation>存放距地面 2 m 高风速的列；空值为缺测。</translation>
    </message>
    <message>
        <source>Columns code, above, below, soil, dead: carbon density in t/ha.</source>
        <translation>列 code、above、below、soil、dead：碳密度，t/ha。</translation>
    </message>
    <message>
        <source>Columns code, habitat (suitability 0–1), and one named after each threat (sensitivity 0–1).</source>
        <translation>列 code、habitat（适宜性 0–1），以及以各威胁命名的列（敏感度 0–1）。</translation>
    </message>
    <message>
        <source>Columns code, one per substance in kg/(ha·a), and if wanted retention (0–1). The rasters hold the first substance, the table all.</source>
        <translation>列：code，每种物质一列（kg/(ha·a)），可选 retention（0–1）。栅格为第一种物质，表中为全部。</translation>
    </message>
    <message>
        <source>Columns code, sand, silt, clay and organic_carbon or organic_matter (%) of the top layer; further layers after a dash are ignored, rock is left out by scaling to 100.</source>
        <translation>列：code、sand、silt、clay 以及 organic_carbon 或 organic_matter（%），取表层；短横线后的其他层忽略，石砾通过归一到 100 剔除。</translation>
    </message>
    <message>
        <source>Columns from and to (or from_id and to_id); else the neighbours by cost.</source>
        <translation>列 from 与 to（或 from_id 与 to_id）；缺省为成本相邻者。</translation>
    </message>
    <message>
        <source>Columns from and to: the pairs of ids that count.</source>
        <translation>列 from 与 to：参与计算的编号对。</translation>
    </message>
    <message>
        <source>Columns from, to (patch_id, id or source_id of the patches, else their number) and distance; LINKS_OUT of leastcostcorridors serves too. Empty: distances from edge to edge.</source>
        <translation>列 from、to(斑块的 patch_id、id 或 source_id,否则为其序号)和 distance;leastcostcorridors 的 LINKS_OUT 亦可。留空:取边缘间距离。</translation>
    </message>
    <message>
        <source>Columns id and current (A), for one to all and all to one; else 1 A.</source>
        <translation>列 id 与 current（A），用于一对多与多对一；缺省为 1 A。</translation>
    </message>
    <message>
        <source>Columns threat, distance (largest, m), weight, decay (linear or exponential); one row a threat.</source>
        <translation>列 threat、distance（最大影响距离，米）、weight、decay（linear 或 exponential）；每个威胁一行。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>判断矩阵</translation>
    </message>
    <message>
        <source>Comparison matrix: consistency ratio {ratio}, allowed is &lt; 0.10. No single judgement mends it; the one that hurts most is {first} against {second} = {given}: with {value} the ratio would be {reached}. Review that one first, then run again.</source>
        <translation>判断矩阵:一致性比率为 {ratio},应 &lt; 0.10。修改任何单个判断都不够;影响最大的是 {first} 对 {second} = {given}:改为 {value} 后比率为 {reached}。请先复核这个判断,再重新运行。</translation>
    </message>
    <message>
        <source>Comparison matrix: consistency ratio {ratio}, allowed is &lt; 0.10. The judgement that hurts most is {first} against {second} = {given}; with {value} the ratio would be {reached}.</source>
        <translation>判断矩阵:一致性比率为 {ratio},应 &lt; 0.10。影响最大的判断是 {first} 对 {second} = {given};改为 {value} 后比率为 {reached}。</translation>
    </message>
    <message>
        <source>Comparison matrix: found shape {shape}; give one row and one column for each indicator.</source>
        <translation>判断矩阵:形状为 {shape};每个指标须有一行一列。</translation>
    </message>
    <message>
        <source>Comparison matrix: found {found} cells; {count} indicators need {count} × {count}, row by row.</source>
        <translation>判断矩阵:有 {found} 个单元格;{count} 个指标需要逐行给出 {count} × {count} 个。</translation>
    </message>
    <message>
        <source>Comparison matrix: found {found} rows for {count} indicators; give one row for each.</source>
        <translation>判断矩阵:{count} 个指标却有 {found} 行;每个指标须有一行。</translation>
    </message>
    <message>
        <source>Comparison matrix: no random index for {size} indicators, the table ends at {largest}. Group the indicators in levels, or give a longer table.</source>
        <translation>判断矩阵:没有 {size} 个指标的随机一致性指标,表中最多到 {largest}。请把指标分层,或给出更长的表。</translation>
    </message>
    <message>
        <source>Comparison matrix: {first} against {second} is {value}, {second} against {first} is {back}; both must be positive and one the reciprocal of the other.</source>
        <translation>判断矩阵:{first} 对 {second} 为 {value},{second} 对 {first} 为 {back};两者必须为正数且互为倒数。</translation>
    </message>
    <message>
        <source>Comparison matrix: {found} is no number such as 3 or 1/3.</source>
        <translation>判断矩阵:{found} 不是 3 或 1/3 这样的数。</translation>
    </message>
    <message>
        <source>Comparison matrix: {name} against itself is {value}; the diagonal is 1.</source>
        <translation>判断矩阵:{name} 对自身为 {value};对角线应为 1。</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Compiled by</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Composite degradation</source>
        <translation>综合退化</translation>
    </message>
    <message>
        <source>Composite degradation index</source>
        <translation>综合退化指数</translation>
    </message>
    <message>
        <source>Composite index</source>
        <translation>综合指数</translation>
    </message>
    <message>
        <source>Conductance</source>
        <translation>电导</translation>
    </message>
    <message>
        <source>Conflict matrix</source>
        <translation>冲突矩阵</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Conflicts of projects with redline, farmland, urban boundary, reserves, other control lines, land use and each other by rules C01 to C22, with area, share, severity, department and reason in both languages.</source>
        <translation>按规则 C01–C22 审查工程与生态保护红线、永久基本农田、城镇开发边界、自然保护地、其他控制线、用地现状及工程之间的冲突，给出面积、占比、性质、部门和双语原因。</translation>
    </message>
    <message>
        <source>Conflicts with the spatial plan</source>
        <translation>与国土空间规划的冲突</translation>
    </message>
    <message>
        <source>Conformity</source>
        <translation>规划符合性</translation>
    </message>
    <message>
        <source>Conformity report</source>
        <translation>符合性审查报告</translation>
    </message>
    <message>
        <source>Conformity review</source>
        <translation>符合性审查</translation>
    </message>
    <message>
        <source>Connected components</source>
        <translation>连通分量</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>连通方式</translation>
    </message>
    <message>
        <source>Connectivity with half the largest delivery ratio.</source>
        <translation>输移比为最大值一半时的连通性。</translation>
    </message>
    <message>
        <source>Conservation, natural recovery, assisted regeneration, reconstruction or conversion of each unit, by an editable table of rules, with the rule and its reason in both languages.</source>
        <translation>按可编辑的规则表确定每个单元的保护保育、自然恢复、辅助再生、生态重建或转型利用模式,并用中英文给出依据的规则和理由。</translation>
    </message>
    <message>
        <source>Consistency ratio</source>
        <translation>一致性比率</translation>
    </message>
    <message>
        <source>Contamination</source>
        <translation>污染</translation>
    </message>
    <message>
        <source>Content of the topsoil.</source>
        <translation>表层土壤含量。</translation>
    </message>
    <message>
        <source>Contents against the screening and control values for pH and land use: single and Nemerow index, the worst element; maximum and net acid potential.</source>
        <translation>将含量与对应 pH 和地类的筛选值、管制值比较：单项指数、内梅罗指数和最重元素；最大产酸潜力与净产酸潜力。</translation>
    </message>
    <message>
        <source>Contour levels</source>
        <translation>等值线值</translation>
    </message>
    <message>
        <source>Contour tillage and Wener's equation hold on cropland; other land keeps the factor of its use.</source>
        <translation>等高耕作和 Wener 公式只用于耕地，其他土地取其利用类型的因子。</translation>
    </message>
    <message>
        <source>Contour tillage and Wener's equation need SLOPE.</source>
        <translation>等高耕作和 Wener 公式需要 SLOPE。</translation>
    </message>
    <message>
        <source>Contour tillage by slope</source>
        <translation>按坡度等高耕作</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Contribution of the units</source>
        <translation>单元贡献</translation>
    </message>
    <message>
        <source>Contribution to the receptors</source>
        <translation>对受体的贡献</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>水土流失控制</translation>
    </message>
    <message>
        <source>Control false discoveries</source>
        <translation>控制错误发现率</translation>
    </message>
    <message>
        <source>Controllable share</source>
        <translation>可控份额</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Correct the codes (GB/T 2260), kept as text.</source>
        <translation>请更正代码（GB/T 2260），并以文本保存。</translation>
    </message>
    <message>
        <source>Correct the codes, or use the classification of their version.</source>
        <translation>请更正代码，或使用与其版本相符的分类。</translation>
    </message>
    <message>
        <source>Corrects by light over the mean light of the land-cover class.</source>
        <translation>以灯光与该地类平均灯光之比修正。</translation>
    </message>
    <message>
        <source>Corrects by slope over mean slope.</source>
        <translation>以坡度与平均坡度之比修正。</translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation>廊道</translation>
    </message>
    <message>
        <source>Corridor crossings</source>
        <translation>廊道断裂点</translation>
    </message>
    <message>
        <source>Corridor surface</source>
        <translation>廊道面</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>生态廊道</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost at the knee of the area–cost curve</source>
        <translation>面积–成本曲线拐点处的成本</translation>
    </message>
    <message>
        <source>Cost beyond the least one up to which a cell is part of a corridor (resistance × m).</source>
        <translation>超出最小成本多少以内的像元属于廊道（阻力×米）。</translation>
    </message>
    <message>
        <source>Cost beyond which nothing is reached.</source>
        <translation>超过此成本即不可达。</translation>
    </message>
    <message>
        <source>Cost beyond which there is no level.</source>
        <translation>超过此成本不分级。</translation>
    </message>
    <message>
        <source>Cost distance</source>
        <translation>成本距离</translation>
    </message>
    <message>
        <source>Cost distance (MCR)</source>
        <translation>最小累积阻力（MCR）</translation>
    </message>
    <message>
        <source>Cost neighbours</source>
        <translation>成本相邻</translation>
    </message>
    <message>
        <source>Cost of a hectare (10⁴ CNY)</source>
        <translation>每公顷投资（万元）</translation>
    </message>
    <message>
        <source>Cost of a link</source>
        <translation>连接成本</translation>
    </message>
    <message>
        <source>Cost of all hauls</source>
        <translation>调运总费用</translation>
    </message>
    <message>
        <source>Cost of hauling</source>
        <translation>运输费用</translation>
    </message>
    <message>
        <source>Cost saved per metre restored.</source>
        <translation>每修复一米节省的成本。</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县级行政区</translation>
    </message>
    <message>
        <source>Counties with codes.</source>
        <translation>带代码的县区。</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>County plan</source>
        <translation>县级规划</translation>
    </message>
    <message>
        <source>Cover factor</source>
        <translation>覆盖因子</translation>
    </message>
    <message>
        <source>Cover factor C</source>
        <translation>植被覆盖因子 C</translation>
    </message>
    <message>
        <source>Cover factor C (B)</source>
        <translation>植被覆盖因子 C（B）</translation>
    </message>
    <message>
        <source>Cover factor C of RUSLE or B of CSLE, from vegetationcover.</source>
        <translation>RUSLE 的 C 因子或 CSLE 的 B 因子，由 vegetationcover 得到。</translation>
    </message>
    <message>
        <source>Cover factor, 0–1.</source>
        <translation>覆盖因子，0–1。</translation>
    </message>
    <message>
        <source>Coverage of the key units</source>
        <translation>关键单元的覆盖率</translation>
    </message>
    <message>
        <source>Covered fraction 0–1, from vegetationcover.</source>
        <translation>植被覆盖度 0–1，来自 vegetationcover。</translation>
    </message>
    <message>
        <source>Covered fraction 0–1: one raster, or one for each period.</source>
        <translation>植被覆盖度 0–1：一个栅格，或每个时段一个。</translation>
    </message>
    <message>
        <source>Covered fraction 0–1; for four indicators.</source>
        <translation>植被覆盖度 0–1；用于四指标方案。</translation>
    </message>
    <message>
        <source>Covers of soil loss</source>
        <translation>土壤流失覆盖类型</translation>
    </message>
    <message>
        <source>Covers {share} % of the reference's extent.</source>
        <translation>覆盖参照范围的 {share} %。</translation>
    </message>
    <message>
        <source>Create sample county</source>
        <translation>生成示例县数据</translation>
    </message>
    <message>
        <source>Create sample county…</source>
        <translation>生成示例县…</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>断裂点</translation>
    </message>
    <message>
        <source>Crossings of one class nearer to each other along a corridor are one.</source>
        <translation>沿廊道距离更近的同类断裂点合并为一个。</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>三次卷积</translation>
    </message>
    <message>
        <source>Cumulative frequency over all valid cells.</source>
        <translation>按全部有效像元的累积频率。</translation>
    </message>
    <message>
        <source>Cumulative shares</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>电流</translation>
    </message>
    <message>
        <source>Current between focal nodes over a landscape of resistances: where movement concentrates, and how far apart the nodes are over all ways together. With corridors it shows their pinch points.</source>
        <translation>在阻力景观中计算焦点节点之间的电流：流动集中于何处，节点之间经由所有路径的总体距离有多远。给定廊道时显示其夹点。</translation>
    </message>
    <message>
        <source>Current flow</source>
        <translation>电流密度</translation>
    </message>
    <message>
        <source>Current flow (circuit theory)</source>
        <translation>电流（电路理论）</translation>
    </message>
    <message>
        <source>Current of each pair or node</source>
        <translation>各节点对或节点的电流</translation>
    </message>
    <message>
        <source>Currents</source>
        <translation>电流源</translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation>曲率</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Cut-off of the corridor</source>
        <translation>廊道截断值</translation>
    </message>
    <message>
        <source>Cut-off of the corridors</source>
        <translation>廊道截断值</translation>
    </message>
    <message>
        <source>Cutting into classes</source>
        <translation>离散化方法</translation>
    </message>
    <message>
        <source>DATE: record {row} of station {station} has no readable date.</source>
        <translation>DATE：站点 {station} 的第 {row} 条记录没有可读的日期。</translation>
    </message>
    <message>
        <source>DELIVERY is left out: loads are gross, without loss on the way to a stream.</source>
        <translation>未给 DELIVERY：负荷为毛负荷，未计至河道途中的损失。</translation>
    </message>
    <message>
        <source>DEM has no valid cell in the area.</source>
        <translation>区域内 DEM 没有有效像元。</translation>
    </message>
    <message>
        <source>DIP_DIRECTION is not known: the trough over inclined seams is not shifted down the dip.</source>
        <translation>未知 DIP_DIRECTION：倾斜煤层的下沉盆地未向下倾方向移动。</translation>
    </message>
    <message>
        <source>DIRECTIONS: found {found}; {count} signs are needed, one for each field, such as +,-,+.</source>
        <translation>DIRECTIONS：为 {found}；需要 {count} 个符号，每个字段一个，如 +,-,+。</translation>
    </message>
    <message>
        <source>Daily rain, one row per station and day, several years.</source>
        <translation>日雨量，每站每日一行，多年记录。</translation>
    </message>
    <message>
        <source>Damage grade</source>
        <translation>损毁程度</translation>
    </message>
    <message>
        <source>Damage grades</source>
        <translation>损毁程度分级</translation>
    </message>
    <message>
        <source>Damage summary</source>
        <translation>损毁汇总</translation>
    </message>
    <message>
        <source>Damaged units</source>
        <translation>损毁单元</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>编制日期</translation>
    </message>
    <message>
        <source>Days a year with wind of 6 m/s and more.</source>
        <translation>一年中风速达到 6 m/s 的天数。</translation>
    </message>
    <message>
        <source>Days of sand-moving wind</source>
        <translation>起沙风天数</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>衰减</translation>
    </message>
    <message>
        <source>Decay of a threat: found {found}, allowed are {allowed}.</source>
        <translation>威胁的衰减方式：实为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>复垦决策</translation>
    </message>
    <message>
        <source>Decides the pace of recovery and the limits for planting.</source>
        <translation>决定恢复速度和造林成活的限值。</translation>
    </message>
    <message>
        <source>Deciding factor</source>
        <translation>决定因子</translation>
    </message>
    <message>
        <source>Deciding indicator</source>
        <translation>主导指标</translation>
    </message>
    <message>
        <source>Deciding layer</source>
        <translation>决定图层</translation>
    </message>
    <message>
        <source>Deciding rule</source>
        <translation>依据规则</translation>
    </message>
    <message>
        <source>Declare it: gdal:translate with -a_nodata {value}.</source>
        <translation>请声明：用 gdal:translate 的 -a_nodata {value}。</translation>
    </message>
    <message>
        <source>Decline of the price</source>
        <translation>价格下降率</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣除系数</translation>
    </message>
    <message>
        <source>Deficits</source>
        <translation>亏缺</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>生态退化</translation>
    </message>
    <message>
        <source>Degradation at which half the quality is lost; the same for all scenarios.</source>
        <translation>生境质量损失一半时的退化度；各情景取同一数值。</translation>
    </message>
    <message>
        <source>Degradation diagnosis</source>
        <translation>退化诊断</translation>
    </message>
    <message>
        <source>Degradation status</source>
        <translation>退化状态</translation>
    </message>
    <message>
        <source>Degree of control, ratio of control, protection of waste and topsoil, restoration and cover of vegetation (GB/T 50434-2018) against the targets of region and level.</source>
        <translation>按《生产建设项目水土流失防治标准》（GB/T 50434-2018）计算水土流失治理度、土壤流失控制比、渣土防护率、表土保护率、林草植被恢复率和林草覆盖率，并与所在区域和防治等级的目标值比较。</translation>
    </message>
    <message>
        <source>Degree of rocky desertification</source>
        <translation>石漠化程度分级</translation>
    </message>
    <message>
        <source>Degree of rocky desertification of karst land by the share of bare rock, or by rock, cover, slope and depth of soil.</source>
        <translation>按基岩裸露率，或按基岩、植被、坡度和土层厚度划分喀斯特土地的石漠化程度。</translation>
    </message>
    <message>
        <source>Degree of sandification</source>
        <translation>沙化程度分级</translation>
    </message>
    <message>
        <source>Degree of sandification of sandy land, light to extreme, by its vegetation cover (GB/T 24255).</source>
        <translation>按植被覆盖度划分沙化土地的程度，从轻度到极重度（GB/T 24255）。</translation>
    </message>
    <message>
        <source>Delaunay</source>
        <translation>Delaunay 三角网</translation>
    </message>
    <message>
        <source>Delete or draw them.</source>
        <translation>请删除或补绘。</translation>
    </message>
    <message>
        <source>Delivery ratio</source>
        <translation>输移比</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Deposition</source>
        <translation>沉积</translation>
    </message>
    <message>
        <source>Depth after subsidence, negative above the ground; for subsided land.</source>
        <translation>沉陷后的埋深，高出地面为负；用于塌陷土地。</translation>
    </message>
    <message>
        <source>Depth of soil</source>
        <translation>土层厚度</translation>
    </message>
    <message>
        <source>Depth of the pit</source>
        <translation>挖损深度</translation>
    </message>
    <message>
        <source>Depth of the slip surface</source>
        <translation>滑面深度</translation>
    </message>
    <message>
        <source>Depth of the water table</source>
        <translation>地下水埋深</translation>
    </message>
    <message>
        <source>Depth of the water table (m)</source>
        <translation>地下水埋深（米）</translation>
    </message>
    <message>
        <source>Depth of water a year.</source>
        <translation>每年的水深。</translation>
    </message>
    <message>
        <source>Depth of water on the subsided ground; needs the depth of the water table.</source>
        <translation>沉陷地面的积水深度；需要地下水埋深。</translation>
    </message>
    <message>
        <source>Depth over radius of main influence, &gt; 0.</source>
        <translation>采深与主要影响半径之比，&gt; 0。</translation>
    </message>
    <message>
        <source>Depth to cover</source>
        <translation>覆土厚度</translation>
    </message>
    <message>
        <source>Depth to strip</source>
        <translation>剥离厚度</translation>
    </message>
    <message>
        <source>Depth to which the surroundings act on the habitat; the log gives it in metres.</source>
        <translation>周围环境影响生境的深度;日志给出以米计的值。</translation>
    </message>
    <message>
        <source>Desertification classes</source>
        <translation>荒漠化程度</translation>
    </message>
    <message>
        <source>Desertification difference index</source>
        <translation>荒漠化差值指数</translation>
    </message>
    <message>
        <source>Desmet and Govers</source>
        <translation>Desmet 与 Govers</translation>
    </message>
    <message>
        <source>Desmet and Govers as published, or as InVEST computes it, to compare with its results.</source>
        <translation>按 Desmet 与 Govers 原式，或按 InVEST 的算法以便与其结果比较。</translation>
    </message>
    <message>
        <source>Diagnose problems</source>
        <translation>问题识别</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>退化诊断</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Dip direction</source>
        <translation>倾向</translation>
    </message>
    <message>
        <source>Dip of the seam</source>
        <translation>煤层倾角</translation>
    </message>
    <message>
        <source>Direction of the way back: 1 east, clockwise to 8 north-east; 9 a source.</source>
        <translation>回溯方向：1 为东，顺时针至 8 为东北；9 为源地。</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Directions: found {found}; give + or - once for each of the {count} indicators, such as +,-,+.</source>
        <translation>方向:为 {found};请为 {count} 个指标各给出一个 + 或 -,如 +,-,+。</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>折现率</translation>
    </message>
    <message>
        <source>Dispersal distance</source>
        <translation>扩散距离</translation>
    </message>
    <message>
        <source>Displacement factor b</source>
        <translation>水平移动系数 b</translation>
    </message>
    <message>
        <source>Dissolved zones with zone, name_en, name_zh, units and area_ha.</source>
        <translation>融合后的分区,含 zone、name_en、name_zh、units 和 area_ha。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Distance between projects (m)</source>
        <translation>项目间距离（m）</translation>
    </message>
    <message>
        <source>Distance crossed with probability 0.5. With it, sources are ranked by their share in connectivity (dPC), else by area.</source>
        <translation>以 0.5 的概率跨越的距离。给出时按对连通性的贡献(dPC)排序,否则按面积排序。</translation>
    </message>
    <message>
        <source>Distance crossed with the probability below, in the unit of the links; longest link of IIC.</source>
        <translation>以下述概率跨越的距离,单位与连接相同;也是 IIC 的最长连接。</translation>
    </message>
    <message>
        <source>Distance in m (by default the least at which every unit has a neighbour), or k (by default 8).</source>
        <translation>距离（m，默认取使每个单元都有邻居的最小值），或 k（默认 8）。</translation>
    </message>
    <message>
        <source>Distance or number</source>
        <translation>距离或个数</translation>
    </message>
    <message>
        <source>Disturbance and recovery history</source>
        <translation>扰动与恢复历史</translation>
    </message>
    <message>
        <source>Disturbances by year</source>
        <translation>各年扰动</translation>
    </message>
    <message>
        <source>Divide by 100 where it is a cover or a share; leave it if it is something else.</source>
        <translation>如果是覆盖度或占比，请除以 100；如果是其他量则不必改动。</translation>
    </message>
    <message>
        <source>Divides a habitat into core, islet, edge, perforation, bridge, loop and branch, with the codes of GuidosToolbox.</source>
        <translation>将生境划分为核心区、孤岛、边缘区、孔隙、桥接区、环道区和支线,采用 GuidosToolbox 的编码。</translation>
    </message>
    <message>
        <source>Divides an area into squares, hexagons or sub-basins with codes that stay the same between runs, cut by the boundary and by administrations.</source>
        <translation>把规划范围划分为方格、六边形或子流域,编码在各次运行间保持不变,并按边界和行政区切分。</translation>
    </message>
    <message>
        <source>Double funding</source>
        <translation>重复投资</translation>
    </message>
    <message>
        <source>Drawn over every map; the maps show its extent.</source>
        <translation>叠加在每幅图上；图幅取其范围。</translation>
    </message>
    <message>
        <source>Drops of one year only do not count, but in the last year.</source>
        <translation>只持续一年的下降不计，最后一年除外。</translation>
    </message>
    <message>
        <source>Dryness index</source>
        <translation>干燥度指数</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>分担责任</translation>
    </message>
    <message>
        <source>Duty of each province, what it would be by load alone, and the payment.</source>
        <translation>各省责任、仅按负荷应担的责任及应得补偿。</translation>
    </message>
    <message>
        <source>EDGE_WIDTH: found {width} cells, but INPUT has {longest} at most in a row or column. Give it in cells, not in metres.</source>
        <translation>EDGE_WIDTH：为 {width} 个像元，而 INPUT 每行或每列最多 {longest} 个。请按像元数而不是米给出。</translation>
    </message>
    <message>
        <source>EPIC</source>
        <translation>EPIC</translation>
    </message>
    <message>
        <source>EPIC China is the EPIC value corrected for Chinese soils.</source>
        <translation>中国 EPIC 为按中国土壤修正的 EPIC 值。</translation>
    </message>
    <message>
        <source>EPIC, corrected for China</source>
        <translation>EPIC（中国修正）</translation>
    </message>
    <message>
        <source>EROSIVITY needs REFERENCE, the grid of the surface.</source>
        <translation>EROSIVITY 需要 REFERENCE，即插值面的格网。</translation>
    </message>
    <message>
        <source>ESA WorldCover</source>
        <translation>ESA WorldCover</translation>
    </message>
    <message>
        <source>EXPORT needs DEM and STREAM_CELLS.</source>
        <translation>EXPORT 需要 DEM 和 STREAM_CELLS。</translation>
    </message>
    <message>
        <source>Each code with its target, cells, area (ha), and whether it is known.</source>
        <translation>每个编码及其目标、像元数、面积（公顷），以及是否已知。</translation>
    </message>
    <message>
        <source>Each should drain to one point of interest; cells outside all are left out.</source>
        <translation>每个流域宜汇入一个关注点；流域外的像元不计。</translation>
    </message>
    <message>
        <source>Earlier land cover</source>
        <translation>前期土地覆盖</translation>
    </message>
    <message>
        <source>Earlier land cover in the same classes, for the rarity.</source>
        <translation>相同类别的前期土地覆盖，用于计算稀缺性。</translation>
    </message>
    <message>
        <source>Early-warning classes</source>
        <translation>预警等级</translation>
    </message>
    <message>
        <source>Ecological corridors</source>
        <translation>生态廊道</translation>
    </message>
    <message>
        <source>Ecological importance</source>
        <translation>生态重要性</translation>
    </message>
    <message>
        <source>Ecological network</source>
        <translation>生态网络</translation>
    </message>
    <message>
        <source>Ecological protection redline.</source>
        <translation>生态保护红线。</translation>
    </message>
    <message>
        <source>Ecological redline</source>
        <translation>生态保护红线</translation>
    </message>
    <message>
        <source>Ecological sources</source>
        <translation>生态源地</translation>
    </message>
    <message>
        <source>Ecological, agricultural and urban space, in the field space; decides which techniques fit.</source>
        <translation>生态、农业与城镇空间（字段 space）；决定哪些技术适用。</translation>
    </message>
    <message>
        <source>Ecological, agricultural and urban space; each unit takes the one that covers most of it.</source>
        <translation>生态、农业和城镇空间;每个单元取覆盖面积最大的空间。</translation>
    </message>
    <message>
        <source>Edge width</source>
        <translation>边缘宽度</translation>
    </message>
    <message>
        <source>Effective angle of friction</source>
        <translation>有效内摩擦角</translation>
    </message>
    <message>
        <source>Effective cohesion</source>
        <translation>有效粘聚力</translation>
    </message>
    <message>
        <source>Effective resistances</source>
        <translation>有效阻力</translation>
    </message>
    <message>
        <source>Effects that are known</source>
        <translation>已知的成效个数</translation>
    </message>
    <message>
        <source>Electrical conductivity</source>
        <translation>电导率</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>高程</translation>
    </message>
    <message>
        <source>Elevation (m)</source>
        <translation>高程 (m)</translation>
    </message>
    <message>
        <source>Elevation before mining: gives the grid, and how high water can stand.</source>
        <translation>采前高程：给出格网，并决定积水能达到的高度。</translation>
    </message>
    <message>
        <source>Elevation in m; all rasters share its grid.</source>
        <translation>高程（m）；所有栅格与其同格网。</translation>
    </message>
    <message>
        <source>Elevation model</source>
        <translation>数字高程模型</translation>
    </message>
    <message>
        <source>Elevation model, for the relief.</source>
        <translation>用于计算起伏度的高程模型。</translation>
    </message>
    <message>
        <source>Elevation.</source>
        <translation>高程。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Engineering factor E</source>
        <translation>工程措施因子 E</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵权法</translation>
    </message>
    <message>
        <source>Entropy weights: no indicator varies between the samples. Use other weights.</source>
        <translation>熵权:样本之间没有任何指标有差异。请改用其他权重。</translation>
    </message>
    <message>
        <source>Entropy weights: {count} samples have all indicators, at least 2 are needed. Fill the gaps or leave out the indicator that has them.</source>
        <translation>熵权:只有 {count} 个样本具备全部指标,至少需要 2 个。请补齐缺值,或去掉有缺值的指标。</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Equal interval</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>Equal thirds</source>
        <translation>三等分</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>方程</translation>
    </message>
    <message>
        <source>Equation of the cover factor.</source>
        <translation>覆盖因子的公式。</translation>
    </message>
    <message>
        <source>Equation; indices are computed by year and then averaged.</source>
        <translation>公式；指标逐年计算后取平均。</translation>
    </message>
    <message>
        <source>Equivalent connected area ECA (ha)</source>
        <translation>等效连通面积 ECA(公顷)</translation>
    </message>
    <message>
        <source>Eroded area</source>
        <translation>水土流失面积</translation>
    </message>
    <message>
        <source>Erodibility factor K from texture and organic carbon: as rasters, or as soil codes with a table of profiles.</source>
        <translation>由质地和有机碳计算可蚀性因子 K：用栅格，或用土壤编码加剖面表。</translation>
    </message>
    <message>
        <source>Erodibility factor K.</source>
        <translation>可蚀性因子 K。</translation>
    </message>
    <message>
        <source>Erosion by class</source>
        <translation>分级侵蚀</translation>
    </message>
    <message>
        <source>Erosion class of the units</source>
        <translation>单元的侵蚀强度等级</translation>
    </message>
    <message>
        <source>Erosion diagnosis</source>
        <translation>水土流失诊断</translation>
    </message>
    <message>
        <source>Erosion regions</source>
        <translation>水土流失类型区</translation>
    </message>
    <message>
        <source>Erosive rain</source>
        <translation>侵蚀性雨量</translation>
    </message>
    <message>
        <source>Erosivity by year</source>
        <translation>逐年侵蚀力</translation>
    </message>
    <message>
        <source>Erosivity is then taken to depend on elevation besides.</source>
        <translation>侵蚀力另按随高程变化处理。</translation>
    </message>
    <message>
        <source>Erosivity of the gauges</source>
        <translation>站点侵蚀力</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误数</translation>
    </message>
    <message>
        <source>Esri 10 m</source>
        <translation>Esri 10 米</translation>
    </message>
    <message>
        <source>Esri land cover</source>
        <translation>Esri 土地覆盖</translation>
    </message>
    <message>
        <source>Evaluate alternatives</source>
        <translation>方案评价</translation>
    </message>
    <message>
        <source>Evaluated alternatives</source>
        <translation>评价后的方案</translation>
    </message>
    <message>
        <source>Evapotranspiration</source>
        <translation>蒸散量</translation>
    </message>
    <message>
        <source>Every cell is NoData.</source>
        <translation>每个像元都是 NoData。</translation>
    </message>
    <message>
        <source>Exact within a proven gap; money that is left is carried over.</source>
        <translation>精确求解并给出已证明的差距；结余资金结转下年。</translation>
    </message>
    <message>
        <source>Expected within a year; the largest value in each unit counts.</source>
        <translation>预计一年内的下沉；取各单元内的最大值。</translation>
    </message>
    <message>
        <source>Exponent of the slope length</source>
        <translation>坡长指数</translation>
    </message>
    <message>
        <source>Exponent z</source>
        <translation>指数 z</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>输出量</translation>
    </message>
    <message>
        <source>Export coefficients</source>
        <translation>输出系数</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>裸露率</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Extreme curvature over all directions.</source>
        <translation>各方向中的极值曲率。</translation>
    </message>
    <message>
        <source>Extreme strain over all directions, positive where the ground is stretched, theoretical.</source>
        <translation>各方向中的极值水平变形，拉伸为正，理论值。</translation>
    </message>
    <message>
        <source>FACTORS: choose at least one field.</source>
        <translation>FACTORS：请至少选择一个字段。</translation>
    </message>
    <message>
        <source>FLOW: found {found}, allowed are d8 and mfd.</source>
        <translation>FLOW：现为 {found}，允许 d8 和 mfd。</translation>
    </message>
    <message>
        <source>FRACTURE needs OVERBURDEN, the field with the kind of rock above the panel.</source>
        <translation>FRACTURE 需要 OVERBURDEN，即工作面上覆岩层类型的字段。</translation>
    </message>
    <message>
        <source>Factor S.</source>
        <translation>因子 S。</translation>
    </message>
    <message>
        <source>Factor of CSLE only, from practicefactor; 1 when left out.</source>
        <translation>仅用于 CSLE，由 practicefactor 得到；缺省为 1。</translation>
    </message>
    <message>
        <source>Factor of CSLE.</source>
        <translation>CSLE 的因子。</translation>
    </message>
    <message>
        <source>Factor of RUSLE only, from practicefactor; 1 when left out.</source>
        <translation>仅用于 RUSLE，由 practicefactor 得到；缺省为 1。</translation>
    </message>
    <message>
        <source>Factor of RUSLE.</source>
        <translation>RUSLE 的因子。</translation>
    </message>
    <message>
        <source>Factor of safety</source>
        <translation>安全系数</translation>
    </message>
    <message>
        <source>Factor of safety on an infinite slope, graded from stable to unstable. It holds for shallow slides; benches need a limit-equilibrium analysis.</source>
        <translation>无限边坡的安全系数，由稳定到不稳定分级。适用于浅层滑动；台阶边坡需作极限平衡分析。</translation>
    </message>
    <message>
        <source>Factor {factor} has strata of one place, which lift its q.</source>
        <translation>因子 {factor} 有只含一个样本的分层，会抬高 q。</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Features of one id are one source.</source>
        <translation>编号相同的要素为同一源地。</translation>
    </message>
    <message>
        <source>Features without a translation</source>
        <translation>没有转换结果的要素数</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Field in the unit of the benefit, to which it is added.</source>
        <translation>字段，单位与效益相同，计入效益。</translation>
    </message>
    <message>
        <source>Field in the unit of the budget and prices of the first year.</source>
        <translation>字段，单位与预算相同，按首年价格。</translation>
    </message>
    <message>
        <source>Field mean</source>
        <translation>田块平均</translation>
    </message>
    <message>
        <source>Field of a vector layer; features of one id are one node. Without it they are 1, 2, …</source>
        <translation>矢量图层的字段；编号相同的要素为同一节点。缺省时依次为 1、2……</translation>
    </message>
    <message>
        <source>Field of a vector layer; features of one id are one source.</source>
        <translation>矢量图层的字段；编号相同的要素为同一源地。</translation>
    </message>
    <message>
        <source>Field of administrative codes</source>
        <translation>行政区代码字段</translation>
    </message>
    <message>
        <source>Field of the accessibility</source>
        <translation>可达性字段</translation>
    </message>
    <message>
        <source>Field of the administrations with their code.</source>
        <translation>行政区的代码字段。</translation>
    </message>
    <message>
        <source>Field of the administrations.</source>
        <translation>行政区图层的字段。</translation>
    </message>
    <message>
        <source>Field of the administrations; its values lead the unit codes.</source>
        <translation>行政区的字段;其值作为单元编码的前缀。</translation>
    </message>
    <message>
        <source>Field of the administrations; needed with them.</source>
        <translation>行政区的代码字段；给出行政区时必选。</translation>
    </message>
    <message>
        <source>Field of the administrations; their numbers without it.</source>
        <translation>行政区图层的字段；未给出时用序号。</translation>
    </message>
    <message>
        <source>Field of the barriers, &gt; 0; without it the largest resistance.</source>
        <translation>障碍图层的字段，&gt; 0；缺省为最大阻力。</translation>
    </message>
    <message>
        <source>Field of the codes, as text such as 0101 or 0201K.</source>
        <translation>代码字段，文本，如 0101 或 0201K。</translation>
    </message>
    <message>
        <source>Field of the ledger.</source>
        <translation>台账字段。</translation>
    </message>
    <message>
        <source>Field of the links, &gt; 0; else their length.</source>
        <translation>连接的字段，&gt; 0；缺省为长度。</translation>
    </message>
    <message>
        <source>Field of the nodes that the links name.</source>
        <translation>节点图层中与连接对应的字段。</translation>
    </message>
    <message>
        <source>Field of the panels whose values win over the number; NULL leaves the number.</source>
        <translation>工作面的字段，其值优先于数值；NULL 则采用数值。</translation>
    </message>
    <message>
        <source>Field of the panels, for the parameter above.</source>
        <translation>工作面的字段，供上一参数使用。</translation>
    </message>
    <message>
        <source>Field of the regions, &gt; 0.</source>
        <translation>类型区图层的字段，大于 0。</translation>
    </message>
    <message>
        <source>Field of the spaces, or of the units where no spaces are given.</source>
        <translation>空间图层的字段。</translation>
    </message>
    <message>
        <source>Field of the stations that names them.</source>
        <translation>站点图层中标识站点的字段。</translation>
    </message>
    <message>
        <source>Field of the stations; sea level without it.</source>
        <translation>站点图层的字段；未给出时按海平面计。</translation>
    </message>
    <message>
        <source>Field that adds up to the minimum of max-p; the number of units where none is given.</source>
        <translation>累加到 max-p 最低规模的字段;不给时按单元个数计。</translation>
    </message>
    <message>
        <source>Field that costs are multiplied with; by default the area of the unit.</source>
        <translation>与单位费用相乘的字段;默认为单元面积。</translation>
    </message>
    <message>
        <source>Field that is 1 or yes for sites that must be done.</source>
        <translation>字段，必须完成的场地为 1 或“是”。</translation>
    </message>
    <message>
        <source>Field that names a site.</source>
        <translation>字段，场地的名称或编号。</translation>
    </message>
    <message>
        <source>Field that names each project.</source>
        <translation>工程标识字段。</translation>
    </message>
    <message>
        <source>Field that names the units in the hauls; their numbers without it.</source>
        <translation>字段，调运表中单元的名称；缺省为其序号。</translation>
    </message>
    <message>
        <source>Field to look at; units with NULL are left out.</source>
        <translation>要分析的字段；空值单元不参与。</translation>
    </message>
    <message>
        <source>Field with 0 low, 1 high; low where no field is given.</source>
        <translation>字段:0 低、1 高;不给字段时按低处理。</translation>
    </message>
    <message>
        <source>Field with 0 none to 3 severe, from diagnoseproblems.</source>
        <translation>字段:0 未退化至 3 重度(由 diagnoseproblems 得到)。</translation>
    </message>
    <message>
        <source>Field with 0 to 1.</source>
        <translation>字段:0 至 1。</translation>
    </message>
    <message>
        <source>Field with 0 to 3, from minedamage.</source>
        <translation>字段，取 0 至 3，来自 minedamage。</translation>
    </message>
    <message>
        <source>Field with 0 to 3.</source>
        <translation>字段:0 至 3。</translation>
    </message>
    <message>
        <source>Field with 1 for units that must be chosen, such as redlines.</source>
        <translation>字段:必须选入的单元为 1,如生态保护红线。</translation>
    </message>
    <message>
        <source>Field with 1 for units that must not be chosen, such as urban land.</source>
        <translation>字段:不得选入的单元为 1,如城镇建设用地。</translation>
    </message>
    <message>
        <source>Field with 1 general, 2 high, 3 very high.</source>
        <translation>字段:1 一般、2 重要、3 极重要。</translation>
    </message>
    <message>
        <source>Field with 1 where soil or water conditions are lost for good; 0 where no field is given.</source>
        <translation>字段:土壤或水文条件已不可逆丧失的为 1;不给字段时按 0 处理。</translation>
    </message>
    <message>
        <source>Field with 1, 2 or 3; the shipped table holds targets for level 1 only.</source>
        <translation>字段，取 1、2 或 3；随附的表只有一级标准的目标值。</translation>
    </message>
    <message>
        <source>Field with 2 to 19 digits, of which the first 12 count.</source>
        <translation>2–19 位数字字段，取前 12 位。</translation>
    </message>
    <message>
        <source>Field with a year.</source>
        <translation>年份字段。</translation>
    </message>
    <message>
        <source>Field with ecological, agricultural or urban.</source>
        <translation>字段:ecological、agricultural 或 urban。</translation>
    </message>
    <message>
        <source>Field with hard, medium, soft or very soft: q, tan β, b and offset come from the table then, unless a field gives them; needed for the fractured zone.</source>
        <translation>字段，取坚硬、中硬、软弱、极软弱（hard、medium、soft、very soft）：q、tan β、b 和偏移距取自表，除非另有字段；导水裂隙带需要。</translation>
    </message>
    <message>
        <source>Field with humid, semi-humid, semi-arid, arid or alpine.</source>
        <translation>字段:humid、semi-humid、semi-arid、arid 或 alpine。</translation>
    </message>
    <message>
        <source>Field with loam, clay, sandy loam, sand, gravelly, weathered rock or hard rock, or their Chinese names.</source>
        <translation>字段，取 loam、clay、sandy loam、sand、gravelly、weathered rock 或 hard rock，或其中文名称。</translation>
    </message>
    <message>
        <source>Field with motorway, railway, national, provincial, …</source>
        <translation>字段，值如 motorway、railway、national、provincial 等。</translation>
    </message>
    <message>
        <source>Field with one of the eight soil-conservation regions, in Chinese or English; an unknown one is refused.</source>
        <translation>字段，八个水土流失防治区之一，中文或英文；未知的区不予接受。</translation>
    </message>
    <message>
        <source>Field with permit, construct, produce, close or post.</source>
        <translation>字段，取 permit、construct、produce、close 或 post（许可、建设、生产、闭坑、闭坑后）。</translation>
    </message>
    <message>
        <source>Field with subsidence, excavation, occupation or pollution (塌陷, 挖损, 压占, 污染), or the codes 1 to 7 of the field dictionary.</source>
        <translation>字段，取塌陷、挖损、压占、污染（subsidence、excavation、occupation、pollution），或字段字典的代码 1 至 7。</translation>
    </message>
    <message>
        <source>Field with survey codes or names of what the plot has become.</source>
        <translation>字段，地块复垦后的地类代码或名称。</translation>
    </message>
    <message>
        <source>Field with survey codes or names; decides the limits for subsided land.</source>
        <translation>字段，三调地类代码或名称；决定塌陷土地的限值。</translation>
    </message>
    <message>
        <source>Field with survey codes or names; without it the values for land other than paddy and orchard hold.</source>
        <translation>字段，三调地类代码或名称；缺省时采用水田、果园以外“其他”的数值。</translation>
    </message>
    <message>
        <source>Field with the action, such as enclosure, afforestation, road, building.</source>
        <translation>活动字段，如 enclosure、afforestation、road、building。</translation>
    </message>
    <message>
        <source>Field with the age of the plot, 0 to 100; no calendar year.</source>
        <translation>字段，地块复垦后的年数，0 至 100；不是公历年份。</translation>
    </message>
    <message>
        <source>Field with the annual sum that vegetation needs.</source>
        <translation>字段:植被所需的年总量。</translation>
    </message>
    <message>
        <source>Field with the annual sum.</source>
        <translation>字段:年总量。</translation>
    </message>
    <message>
        <source>Field with the approved direction of construction; empty where there is none.</source>
        <translation>字段:已批准的建设方向;没有时为空。</translation>
    </message>
    <message>
        <source>Field with the area in the plan's table.</source>
        <translation>规划表中的面积字段。</translation>
    </message>
    <message>
        <source>Field with the area of each unit; ellipsoidal where no field is given.</source>
        <translation>各单元面积字段；不选字段时取椭球面积。</translation>
    </message>
    <message>
        <source>Field with the attribute of a patch, &gt;= 0; empty for its area in ha.</source>
        <translation>斑块属性字段,&gt;= 0;留空取面积(公顷)。</translation>
    </message>
    <message>
        <source>Field with the class 1 to 3 of soilpollution.</source>
        <translation>字段，soilpollution 的等级 1 至 3。</translation>
    </message>
    <message>
        <source>Field with the code.</source>
        <translation>代码字段。</translation>
    </message>
    <message>
        <source>Field with the code; of reserves, core or general; needed with the layer.</source>
        <translation>代码字段；自然保护地为 core 或 general；给出图层时必选。</translation>
    </message>
    <message>
        <source>Field with the cost of one unit of target; needed for least cost.</source>
        <translation>单位指标成本字段；最小成本规则必需。</translation>
    </message>
    <message>
        <source>Field with the depth of soil that can be used.</source>
        <translation>字段，可利用土层的厚度。</translation>
    </message>
    <message>
        <source>Field with the first year in which work may be done, when mining and subsidence have ended.</source>
        <translation>字段，采矿和沉陷结束后可以施工的首年。</translation>
    </message>
    <message>
        <source>Field with the id of the node at which a link begins.</source>
        <translation>连接起点节点编号的字段。</translation>
    </message>
    <message>
        <source>Field with the id of the node at which a link ends.</source>
        <translation>连接终点节点编号的字段。</translation>
    </message>
    <message>
        <source>Field with the mean slope.</source>
        <translation>字段:平均坡度。</translation>
    </message>
    <message>
        <source>Field with the measure's name of the table, Chinese or English.</source>
        <translation>措施名称字段，名称见表，中文或英文。</translation>
    </message>
    <message>
        <source>Field with the months of a year under water.</source>
        <translation>字段，一年中积水的月数。</translation>
    </message>
    <message>
        <source>Field with the most each unit can take, in the unit of the totals.</source>
        <translation>各单元可承担上限字段，单位与总量相同。</translation>
    </message>
    <message>
        <source>Field with the planning code of land use (2023).</source>
        <translation>用地用海规划代码（2023）字段。</translation>
    </message>
    <message>
        <source>Field with the problem code.</source>
        <translation>字段:问题代码。</translation>
    </message>
    <message>
        <source>Field with the use before mining; preferred where it is suitable.</source>
        <translation>字段，采矿前的用途；适宜时优先。</translation>
    </message>
    <message>
        <source>Field with the use that the approved plan sets (crop, forest, grass, water, build, or codes); it is kept.</source>
        <translation>字段，已批准规划确定的用途（crop、forest、grass、water、build 或代码）；予以遵循。</translation>
    </message>
    <message>
        <source>Field with the year in which a unit is stripped and covered; soil may be kept for later years.</source>
        <translation>字段，单元剥离和覆土的年份；表土可存放到以后年份使用。</translation>
    </message>
    <message>
        <source>Field with what each unit has cost.</source>
        <translation>各单元投资的字段。</translation>
    </message>
    <message>
        <source>Field with what each unit needs, in the unit of the totals.</source>
        <translation>各单元需求字段，单位与总量相同。</translation>
    </message>
    <message>
        <source>Field {field}, row {row}: the amount is missing. Fill it in, with 0 for nothing.</source>
        <translation>字段 {field} 第 {row} 行：数量缺失。请填写，没有则填 0。</translation>
    </message>
    <message>
        <source>Field {field}: the result has a column of this name for something else. Rename the field, or leave it out.</source>
        <translation>字段 {field}：结果表中已有同名列，含义不同。请改名或不选该字段。</translation>
    </message>
    <message>
        <source>Field {field}: {count} features have codes that {classification} does not know: {codes}.</source>
        <translation>字段 {field}：{count} 个要素的代码不属于 {classification}：{codes}。</translation>
    </message>
    <message>
        <source>Field {field}: {count} features have no administrative code of 2, 4, 6, 9 or 12 digits of a province: {codes}.</source>
        <translation>字段 {field}：{count} 个要素没有某省 2、4、6、9 或 12 位的行政区代码：{codes}。</translation>
    </message>
    <message>
        <source>Field, 0 or more.</source>
        <translation>字段,不小于 0。</translation>
    </message>
    <message>
        <source>Field, 0 to 14.</source>
        <translation>字段，0 至 14。</translation>
    </message>
    <message>
        <source>Field, &gt; 0.</source>
        <translation>字段，&gt; 0。</translation>
    </message>
    <message>
        <source>Field, as H₂SO₄.</source>
        <translation>字段，以 H₂SO₄ 计。</translation>
    </message>
    <message>
        <source>Field, for the acid potential.</source>
        <translation>字段，用于产酸潜力。</translation>
    </message>
    <message>
        <source>Field, in one unit with the next.</source>
        <translation>字段，与下一项单位相同。</translation>
    </message>
    <message>
        <source>Field, in the unit of what is available.</source>
        <translation>字段，单位与可供水量相同。</translation>
    </message>
    <message>
        <source>Field, in the unit of what is needed.</source>
        <translation>字段，单位与需水量相同。</translation>
    </message>
    <message>
        <source>Field.</source>
        <translation>字段。</translation>
    </message>
    <message>
        <source>Field; NULL is 0.</source>
        <translation>字段；NULL 记为 0。</translation>
    </message>
    <message>
        <source>Field; NULL leaves it out.</source>
        <translation>字段；NULL 表示不评该项。</translation>
    </message>
    <message>
        <source>Field; counts from the end of the year in which a site is done.</source>
        <translation>字段；从场地完成年的年末起计。</translation>
    </message>
    <message>
        <source>Field; in stock from the release year on.</source>
        <translation>字段；自释放年份起计入存量。</translation>
    </message>
    <message>
        <source>Field; needed for stage minimums and open land.</source>
        <translation>字段；阶段最低任务和裸露土地上限需要。</translation>
    </message>
    <message>
        <source>Field; never more than is in stock.</source>
        <translation>字段；不得超过存量。</translation>
    </message>
    <message>
        <source>Field; not more than the whole above.</source>
        <translation>字段；不得大于上一项的总量。</translation>
    </message>
    <message>
        <source>Field; rasters enter by unitstatistics.</source>
        <translation>字段；栅格由 unitstatistics 汇总后使用。</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields in mg/kg whose names begin with the element: Cd, Hg, As, Pb, Cr, Cu, Ni, Zn.</source>
        <translation>以毫克/千克计的字段，名称以元素符号开头：Cd、Hg、As、Pb、Cr、Cu、Ni、Zn。</translation>
    </message>
    <message>
        <source>Fields in t/a: usle (soil loss), export, deposit, to_stream (flux that reaches a stream from the cells beside it), lost (drains to no stream), avoided (export avoided by cover and measures), avoid_ero (soil loss avoided).</source>
        <translation>字段（t/a）：usle（土壤流失），export（输出），deposit（沉积），to_stream（由河岸像元进入河道的通量），lost（不汇入河道），avoided（覆被与措施避免的输出），avoid_ero（避免的土壤流失）。</translation>
    </message>
    <message>
        <source>Fields of the input that the results replace: {fields}.</source>
        <translation>结果替换了输入中的同名字段：{fields}。</translation>
    </message>
    <message>
        <source>Fields of the mines</source>
        <translation>矿山字段整理</translation>
    </message>
    <message>
        <source>Fields such as central, provincial, local, enterprise and social funds.</source>
        <translation>中央、省级、地方、企业、社会等资金字段。</translation>
    </message>
    <message>
        <source>Fields to add up; amounts, not shares or means.</source>
        <translation>需汇总的字段；应为数量，不是占比或均值。</translation>
    </message>
    <message>
        <source>Fields with numbers.</source>
        <translation>数值字段。</translation>
    </message>
    <message>
        <source>Fields with numbers; for nature-based solutions the eight criteria in % of the maximum, in order.</source>
        <translation>数值字段;基于自然的解决方案依次给出八项准则得分占满分的百分比。</translation>
    </message>
    <message>
        <source>Fields with the amount of each feature in each unit, 0 or more.</source>
        <translation>字段:各单元中每个要素的数量,不小于 0。</translation>
    </message>
    <message>
        <source>Figure {number}</source>
        <translation>图{number}</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>写出文件数</translation>
    </message>
    <message>
        <source>Filling depressions; the first run compiles for some 15 seconds.</source>
        <translation>正在填洼；首次运行需编译约 15 秒。</translation>
    </message>
    <message>
        <source>Final subsidence, positive down.</source>
        <translation>最终下沉，向下为正。</translation>
    </message>
    <message>
        <source>Final subsidence, tilt, curvature, displacement and strain over mined panels of any shape, by the probability-integral method, integrated exactly; contours, standing water and fractured zones.</source>
        <translation>以概率积分法对任意形状的采空区精确积分，求最终下沉、倾斜、曲率、水平移动和水平变形；并给出等值线、积水和导水裂隙带。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Finds the restoration techniques that suit each unit, by a rule base with conditions, exclusions (redline, farmland, water balance, slope) and sources; costs come from your own table only.</source>
        <translation>按规则库为每个单元匹配适用的修复技术,规则含适用条件、排除条件(红线、耕地、水量平衡、坡度)和来源;费用只取自用户自己的表。</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>首年</translation>
    </message>
    <message>
        <source>First year of the programme.</source>
        <translation>计划起始年。</translation>
    </message>
    <message>
        <source>First years of the NDVI, for the status; at least 8.</source>
        <translation>NDVI 的前若干年，用于状态；至少 8 年。</translation>
    </message>
    <message>
        <source>First-order loss along the flow.</source>
        <translation>沿水流的一级衰减。</translation>
    </message>
    <message>
        <source>Flooding</source>
        <translation>积水</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Flow accumulation</source>
        <translation>汇流累积量</translation>
    </message>
    <message>
        <source>Flow over the terrain</source>
        <translation>地形汇流</translation>
    </message>
    <message>
        <source>Focal nodes</source>
        <translation>焦点节点</translation>
    </message>
    <message>
        <source>Folder with the rasters, county.gpkg, the tables, the project sample.qgz and truth.json. Files of the same names are replaced.</source>
        <translation>存放栅格、county.gpkg、表格、工程文件 sample.qgz 和 truth.json 的文件夹。同名文件将被替换。</translation>
    </message>
    <message>
        <source>For SKATER.</source>
        <translation>用于 SKATER。</translation>
    </message>
    <message>
        <source>For biodiversity.</source>
        <translation>用于生物多样性。</translation>
    </message>
    <message>
        <source>For four indicators.</source>
        <translation>用于四指标方案。</translation>
    </message>
    <message>
        <source>For land that is excavated or occupied.</source>
        <translation>用于挖损或压占土地。</translation>
    </message>
    <message>
        <source>For land that is excavated.</source>
        <translation>用于挖损土地。</translation>
    </message>
    <message>
        <source>For land that is occupied.</source>
        <translation>用于压占土地。</translation>
    </message>
    <message>
        <source>For land whose technique, and mines whose field cost, gives none; 1 counts hectares in place of money.</source>
        <translation>用于技术未给出单价的土地和字段 cost 为空的矿山；取 1 时以公顷数代替资金。</translation>
    </message>
    <message>
        <source>For soil and sand.</source>
        <translation>用于水土保持和防风固沙。</translation>
    </message>
    <message>
        <source>For subsided land.</source>
        <translation>用于塌陷土地。</translation>
    </message>
    <message>
        <source>For the export; depressions are filled.</source>
        <translation>用于计算输出量；洼地将被填平。</translation>
    </message>
    <message>
        <source>For the rule of the nearest.</source>
        <translation>用于最近规则。</translation>
    </message>
    <message>
        <source>For the seasonal test: 12 for months, 23 for 16 days.</source>
        <translation>用于季节检验：月数据为 12，16 天数据为 23。</translation>
    </message>
    <message>
        <source>For water and biodiversity.</source>
        <translation>用于水源涵养和生物多样性。</translation>
    </message>
    <message>
        <source>For water and soil.</source>
        <translation>用于水源涵养和水土保持。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>计算形式</translation>
    </message>
    <message>
        <source>Form of LS</source>
        <translation>LS 形式</translation>
    </message>
    <message>
        <source>Four indicators</source>
        <translation>四指标</translation>
    </message>
    <message>
        <source>Four levels of the ecological security pattern from the cost distance to the sources, by natural breaks or given limits, with the area–cost curve and its knee.</source>
        <translation>由到源地的成本距离按自然断点或给定界限划分生态安全格局四级，并给出面积–成本曲线及其拐点。</translation>
    </message>
    <message>
        <source>Fractured zones</source>
        <translation>导水裂隙带</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>Frequency of severity</source>
        <translation>重度频率</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>From 0.5 on the higher limits of sub-humid land hold; those of arid land everywhere without it.</source>
        <translation>从 0.5 起采用亚湿润区较高的界限；未给出时一律采用干旱区界限。</translation>
    </message>
    <message>
        <source>From 1 (none) to the worst, where the index is lowest.</source>
        <translation>从 1（无）到最重，指数最低者最重。</translation>
    </message>
    <message>
        <source>From costdistance.</source>
        <translation>来自 costdistance。</translation>
    </message>
    <message>
        <source>From gaugeerosivity or rainfallerosivity, MJ·mm/(ha·h·a).</source>
        <translation>由 gaugeerosivity 或 rainfallerosivity 得到，MJ·mm/(ha·h·a)。</translation>
    </message>
    <message>
        <source>From gaugeerosivity or rainfallerosivity.</source>
        <translation>来自 gaugeerosivity 或 rainfallerosivity。</translation>
    </message>
    <message>
        <source>From land cover to pattern, sources, resistance, corridors, current flow with pinch points, barriers, crossings and network indices.</source>
        <translation>由地表覆盖得到景观格局、源地、阻力面、廊道、含夹点的电流密度、障碍点、断裂点和网络指数。</translation>
    </message>
    <message>
        <source>From leastcostcorridors: current flows within them only, and shows pinch points.</source>
        <translation>来自 leastcostcorridors：电流只在廊道内流动，从而显示夹点。</translation>
    </message>
    <message>
        <source>From one search radius to the next, &gt; 0.</source>
        <translation>相邻搜索半径之差，&gt; 0。</translation>
    </message>
    <message>
        <source>From practicefactor; 1 when left out.</source>
        <translation>来自 practicefactor；省略时为 1。</translation>
    </message>
    <message>
        <source>From projects and plan layers to conflicts by rule, merged projects with double funding, the ledger of responsibilities and a report.</source>
        <translation>由项目和规划图层得到逐规则冲突、整合后的项目与重复投资、责任台账和报告。</translation>
    </message>
    <message>
        <source>From raw layers to graded soil loss, sediment delivered to streams, and the units whose treatment relieves the receptors most.</source>
        <translation>由原始图层得到土壤流失分级、入河泥沙，以及治理后对受体减负最多的单元。</translation>
    </message>
    <message>
        <source>From red and near infrared.</source>
        <translation>由红和近红外波段计算。</translation>
    </message>
    <message>
        <source>From slopestability; the smallest value in each unit counts.</source>
        <translation>来自 slopestability；取各单元内的最小值。</translation>
    </message>
    <message>
        <source>From soilerodibility, t·ha·h/(ha·MJ·mm).</source>
        <translation>由 soilerodibility 得到，t·ha·h/(ha·MJ·mm)。</translation>
    </message>
    <message>
        <source>From soilerodibility.</source>
        <translation>来自 soilerodibility。</translation>
    </message>
    <message>
        <source>From vegetationcover.</source>
        <translation>来自 vegetationcover。</translation>
    </message>
    <message>
        <source>Full subsidence over thickness of level seams; larger when mined again.</source>
        <translation>水平煤层充分采动的最大下沉与采厚之比；重复采动时增大。</translation>
    </message>
    <message>
        <source>Further services and sensitivities enter here.</source>
        <translation>其他服务功能与敏感性从此处接入。</translation>
    </message>
    <message>
        <source>Fuzzy evaluation</source>
        <translation>模糊综合评价</translation>
    </message>
    <message>
        <source>GB/T 21010-2017</source>
        <translation>GB/T 21010-2017</translation>
    </message>
    <message>
        <source>Game theory (AHP and entropy)</source>
        <translation>博弈论(层次分析法与熵权法)</translation>
    </message>
    <message>
        <source>Game theory joins AHP and entropy. AHP judgements that contradict each other are refused, and the one to review is named.</source>
        <translation>博弈论组合层次分析法与熵权法。相互矛盾的层次分析判断会被拒绝,并指出应复核的判断。</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Gathers layers and tables into one HTML report with maps, charts, tables, methods and a checklist, and on demand into an A3 atlas, a workbook, a styled project and a GeoPackage.</source>
        <translation>将图层和表格汇编为一份含地图、图表、表格、方法和清单的 HTML 报告，并可按需生成 A3 图集、工作簿、带样式的工程和 GeoPackage。</translation>
    </message>
    <message>
        <source>Gauges</source>
        <translation>气象站</translation>
    </message>
    <message>
        <source>Gauges on streams, or lakes and bays, downstream of the mines.</source>
        <translation>矿山下游河流上的断面，或湖泊、海湾。</translation>
    </message>
    <message>
        <source>Gauges on the stream network, or lakes and bays.</source>
        <translation>河网上的断面，或湖泊、海湾。</translation>
    </message>
    <message>
        <source>GeoPackage with every layer and table.</source>
        <translation>含全部图层和表格的 GeoPackage。</translation>
    </message>
    <message>
        <source>Geographical detector</source>
        <translation>地理探测器</translation>
    </message>
    <message>
        <source>Geometric mean of the scores of carbonate outcrop, slope and vegetation cover, in three classes; land without carbonate rock is left out.</source>
        <translation>碳酸盐岩出露、坡度和植被覆盖度得分的几何平均，分三级；没有碳酸盐岩的土地不参评。</translation>
    </message>
    <message>
        <source>Geometric mean of the scores of dryness, days of sand-moving wind, soil texture and vegetation cover, in three classes.</source>
        <translation>干燥度、起沙风天数、土壤质地和植被覆盖度得分的几何平均，分三级。</translation>
    </message>
    <message>
        <source>Geometric mean of the scores of rainfall erosivity, soil texture, relief and vegetation cover, in three classes.</source>
        <translation>降雨侵蚀力、土壤质地、地形起伏度和植被覆盖度得分的几何平均，分三级。</translation>
    </message>
    <message>
        <source>Geometric product</source>
        <translation>几何乘积</translation>
    </message>
    <message>
        <source>Give DRYNESS, or twelve rasters of TEMPERATURE and twelve of PRECIPITATION.</source>
        <translation>请给出 DRYNESS，或十二个 TEMPERATURE 和十二个 PRECIPITATION 栅格。</translation>
    </message>
    <message>
        <source>Give RASTERS or VECTORS: there is nothing to check.</source>
        <translation>请给出 RASTERS 或 VECTORS：没有可检查的数据。</translation>
    </message>
    <message>
        <source>Give SAND, SILT and CLAY, or SOIL with PROFILES; not parts or both of them.</source>
        <translation>请给出 SAND、SILT 和 CLAY，或 SOIL 与 PROFILES；不可只给部分或两者都给。</translation>
    </message>
    <message>
        <source>Give either CHANGE (rasters) or CHANGES (numbers).</source>
        <translation>请给出 CHANGE（栅格）或 CHANGES（数值）之一。</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>给定</translation>
    </message>
    <message>
        <source>Given weights</source>
        <translation>给定权重</translation>
    </message>
    <message>
        <source>Given weights need a table with the columns name and weight.</source>
        <translation>给定权重需要含 name 和 weight 列的表。</translation>
    </message>
    <message>
        <source>Gives the roughness where ROUGHNESS is left out.</source>
        <translation>未给出 ROUGHNESS 时由其推算粗糙度。</translation>
    </message>
    <message>
        <source>GlobeLand30</source>
        <translation>GlobeLand30</translation>
    </message>
    <message>
        <source>Grade importance by cumulative share</source>
        <translation>重要性分级</translation>
    </message>
    <message>
        <source>Grade limits</source>
        <translation>等级界限</translation>
    </message>
    <message>
        <source>Grade limits: all indicators need the same number of grades.</source>
        <translation>等级界限:各指标的等级数必须相同。</translation>
    </message>
    <message>
        <source>Grade limits: no rows for {name}; the table has {found}.</source>
        <translation>等级界限:没有 {name} 的行;表中有 {found}。</translation>
    </message>
    <message>
        <source>Graded area (ha)</source>
        <translation>分级面积（公顷）</translation>
    </message>
    <message>
        <source>Grades damaged land as light, moderate or severe: the worst indicator wins, against limits by land use and kind of damage; names the deciding indicator and rule, and what stage and grade call for.</source>
        <translation>将损毁土地分为轻度、中度、重度：取最不利指标，按地类和损毁类型的限值分级；写明起决定作用的指标和规则，以及该阶段和程度所要求的措施。</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>分级方式</translation>
    </message>
    <message>
        <source>Gravel</source>
        <translation>砾石含量</translation>
    </message>
    <message>
        <source>Greater than 0, from resistancesurface; NoData is not passed.</source>
        <translation>大于 0，来自 resistancesurface；NoData 不可通过。</translation>
    </message>
    <message>
        <source>Greater than 0, not above the smallest resistance there is.</source>
        <translation>大于 0，且不高于现有的最小阻力。</translation>
    </message>
    <message>
        <source>Greater than 0; NoData carries no current. Or conductance, see below.</source>
        <translation>大于 0；NoData 不导电。也可为电导，见下。</translation>
    </message>
    <message>
        <source>Greater than 0; never below the smallest base value.</source>
        <translation>大于 0；不低于最小基础值。</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>方格</translation>
    </message>
    <message>
        <source>Grid of the rasters; without it there are none.</source>
        <translation>栅格所用的网格；未给出时不生成栅格。</translation>
    </message>
    <message>
        <source>Grid of the surface; its NoData stay NoData.</source>
        <translation>插值面的格网，其无数据区保持无数据。</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>接地</translation>
    </message>
    <message>
        <source>Grounds are</source>
        <translation>接地值为</translation>
    </message>
    <message>
        <source>Groups of the land survey</source>
        <translation>国土调查地类组</translation>
    </message>
    <message>
        <source>Groups units into contiguous zones that are alike within: a given number (SKATER), or as many as each reach a minimum (max-p).</source>
        <translation>把单元归并为内部相近、空间连续的分区:指定数量(SKATER),或在每区达到最低规模的前提下数量最多(max-p)。</translation>
    </message>
    <message>
        <source>Growing-season NDVI, its scale factor applied.</source>
        <translation>生长季 NDVI，已乘比例系数。</translation>
    </message>
    <message>
        <source>Guideline text</source>
        <translation>指南原文</translation>
    </message>
    <message>
        <source>Guideline text: score rounded to one decimal, up to 2.0, up to 4.0, above (coast: 2, 3.5). Equal thirds: 2.33, 3.66.</source>
        <translation>指南原文：得分取一位小数，不超过 2.0、不超过 4.0、以上（海岸为 2、3.5）。三等分：2.33、3.66。</translation>
    </message>
    <message>
        <source>HABITAT has no cell of the classes {classes} (CLASSES_IN); its classes are {found}.</source>
        <translation>HABITAT 中没有类别 {classes}(CLASSES_IN)的像元;其类别为 {found}。</translation>
    </message>
    <message>
        <source>HIERARCHY, row {row}: found {found}; the field must be one of {names}, and the weight a number &gt;= 0.</source>
        <translation>HIERARCHY 第 {row} 行:为 {found};字段须为 {names} 之一,权重须为不小于 0 的数。</translation>
    </message>
    <message>
        <source>HIERARCHY: found {found} cells; each row has four: level 1, level 2, field, weight.</source>
        <translation>HIERARCHY:共有 {found} 个单元格;每行应有四个:一级、二级、字段、权重。</translation>
    </message>
    <message>
        <source>HIERARCHY: {name} must stand in exactly one row.</source>
        <translation>HIERARCHY:{name} 必须且只能出现在一行中。</translation>
    </message>
    <message>
        <source>Habitat</source>
        <translation>生境</translation>
    </message>
    <message>
        <source>Habitat classes</source>
        <translation>生境地类</translation>
    </message>
    <message>
        <source>Habitat degradation</source>
        <translation>生境退化度</translation>
    </message>
    <message>
        <source>Habitat quality</source>
        <translation>生境质量</translation>
    </message>
    <message>
        <source>Habitat quality or the importance of services; its mean is told of each source.</source>
        <translation>生境质量或生态系统服务重要性;给出每个源地的均值。</translation>
    </message>
    <message>
        <source>Habitat rarity</source>
        <translation>生境稀缺性</translation>
    </message>
    <message>
        <source>Half saturation k</source>
        <translation>半饱和常数 k</translation>
    </message>
    <message>
        <source>Half-month</source>
        <translation>半月</translation>
    </message>
    <message>
        <source>Hamed–Rao</source>
        <translation>Hamed–Rao</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Haulage</source>
        <translation>表土调运</translation>
    </message>
    <message>
        <source>Hauls</source>
        <translation>调运线</translation>
    </message>
    <message>
        <source>Hazard (slope, residual subsidence, pollution) × exposure (people, farmland, water) × vulnerability (damage grade, vegetation) of each unit, and a warning level with its reason.</source>
        <translation>各单元的危险性（边坡、残余沉降、污染）× 暴露性（人口、耕地、水体）× 脆弱性（损毁程度、植被），并给出预警等级及理由。</translation>
    </message>
    <message>
        <source>Height of the waste</source>
        <translation>堆积高度</translation>
    </message>
    <message>
        <source>Height of the water over the depth, for all cells.</source>
        <translation>水位高度与深度之比，用于所有像元。</translation>
    </message>
    <message>
        <source>Hexagons</source>
        <translation>六边形</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>指标层次</translation>
    </message>
    <message>
        <source>Highest sensitivity</source>
        <translation>最高敏感级别</translation>
    </message>
    <message>
        <source>Highest service</source>
        <translation>最高服务级别</translation>
    </message>
    <message>
        <source>Highest storm surge.</source>
        <translation>最大风暴潮增水。</translation>
    </message>
    <message>
        <source>Hold the share of false among all clear trends of the raster at the level (Benjamini and Hochberg).</source>
        <translation>将全图显著趋势中错误者的比例控制在该水平（Benjamini–Hochberg）。</translation>
    </message>
    <message>
        <source>Hold the share of false among all spots at the level of each class.</source>
        <translation>将各级热点中错误者的比例控制在该级水平。</translation>
    </message>
    <message>
        <source>Horizontal displacement</source>
        <translation>水平移动</translation>
    </message>
    <message>
        <source>Horizontal strain</source>
        <translation>水平变形</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Hot spots (Gi*)</source>
        <translation>热点分析（Gi*）</translation>
    </message>
    <message>
        <source>How duties are split.</source>
        <translation>责任的分担方式。</translation>
    </message>
    <message>
        <source>How hard each cell is to cross: a value per land-cover class, or 1 + (maximum − 1)·(1 − habitat quality); corrected by slope and night lights, and raised on barriers.</source>
        <translation>各像元的通过难度：按地类取值，或 1 +（最大值 − 1）·（1 − 生境质量）；以坡度与夜间灯光修正，并在障碍处提高。</translation>
    </message>
    <message>
        <source>How many sources are kept at most.</source>
        <translation>最多保留的源地数。</translation>
    </message>
    <message>
        <source>How much of a link's cost a restored disc would save, per metre restored: the barriers worth removing, as a map and as ranked sites.</source>
        <translation>修复一个圆形范围每米可节省多少连接成本：以图和排序的地块给出值得清除的障碍。</translation>
    </message>
    <message>
        <source>How the search ended</source>
        <translation>求解的结束方式</translation>
    </message>
    <message>
        <source>How totals are split.</source>
        <translation>总量的分解方式。</translation>
    </message>
    <message>
        <source>How values spread between the stations.</source>
        <translation>站点之间数值的推算方法。</translation>
    </message>
    <message>
        <source>Huang-Huai-Hai plain</source>
        <translation>黄淮海平原区</translation>
    </message>
    <message>
        <source>Humid</source>
        <translation>湿润</translation>
    </message>
    <message>
        <source>IGBP (MCD12Q1)</source>
        <translation>IGBP（MCD12Q1）</translation>
    </message>
    <message>
        <source>IGBP (MODIS)</source>
        <translation>IGBP（MODIS）</translation>
    </message>
    <message>
        <source>IIC</source>
        <translation>IIC</translation>
    </message>
    <message>
        <source>INDICATORS: found {found} for {count} rasters of BASELINE; give {count} different names with commas between them.</source>
        <translation>INDICATORS：为 BASELINE 的 {count} 幅栅格给出的是 {found}；请给出 {count} 个互不相同的名称，以逗号分隔。</translation>
    </message>
    <message>
        <source>INPUT changed between two passes over it.</source>
        <translation>INPUT 在两次读取之间发生了变化。</translation>
    </message>
    <message>
        <source>INPUT has no cell of the classes {classes} (FOREGROUND); its classes are {found}.</source>
        <translation>INPUT 中没有类别 {classes}(FOREGROUND)的像元;其类别为 {found}。</translation>
    </message>
    <message>
        <source>INPUT, FACTORS: {factor} has {found} distinct values, too few for {classes} classes.</source>
        <translation>INPUT, FACTORS：{factor} 有 {found} 个不同值，不足以分成 {classes} 级。</translation>
    </message>
    <message>
        <source>INPUT, FACTORS: {factor} has {strata} strata for {count} places; at least 2, and fewer than places, are needed.</source>
        <translation>INPUT, FACTORS：{factor} 有 {strata} 个分层、{count} 个样本；分层至少 2 个且少于样本数。</translation>
    </message>
    <message>
        <source>INPUT, FIELD: {count} features have a value; at least 3 with unlike values are needed for hot spots.</source>
        <translation>INPUT, FIELD：{count} 个要素有值；热点分析至少需要 3 个不全相等的值。</translation>
    </message>
    <message>
        <source>INPUT, RESPONSE: {count} values meet factor {factor}; there must be some, and they must differ.</source>
        <translation>INPUT, RESPONSE：与因子 {factor} 对应的值有 {count} 个；须有值且不全相等。</translation>
    </message>
    <message>
        <source>INPUT: no cell has a positive value, so that no share of a total can be formed.</source>
        <translation>INPUT：没有像元为正值，无法计算占总量的比例。</translation>
    </message>
    <message>
        <source>INPUT: no unit has a value of every indicator. Fill the gaps, or drop one.</source>
        <translation>INPUT:没有单元具备全部指标。请补齐缺值,或去掉某个指标。</translation>
    </message>
    <message>
        <source>INTERPOLATION: the gauges lie on one line or all at one elevation, which {method} cannot use. Use inverse distances without elevation.</source>
        <translation>INTERPOLATION：站点位于一条直线上或高程全部相同，{method} 无法使用。请改用不带高程的反距离法。</translation>
    </message>
    <message>
        <source>INTERPOLATION: {method} needs at least {needed} gauges with a value, found are {found}. Use inverse distances without elevation.</source>
        <translation>INTERPOLATION：{method} 至少需要 {needed} 个有值站点，现有 {found} 个。请改用不带高程的反距离法。</translation>
    </message>
    <message>
        <source>Id of a focal node</source>
        <translation>焦点节点编号</translation>
    </message>
    <message>
        <source>Id of a node</source>
        <translation>节点编号</translation>
    </message>
    <message>
        <source>Id of a source</source>
        <translation>源地编号</translation>
    </message>
    <message>
        <source>Id of the source that is reached at least cost.</source>
        <translation>以最小成本到达的源地编号。</translation>
    </message>
    <message>
        <source>Id of the source, 0 is NoData.</source>
        <translation>源地的 id,0 为无数据。</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Implementation programme</source>
        <translation>实施安排</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Importance of services</source>
        <translation>服务重要性</translation>
    </message>
    <message>
        <source>Importance of soil retention</source>
        <translation>土壤保持重要性</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改善</translation>
    </message>
    <message>
        <source>Improvement in percent</source>
        <translation>改善百分比</translation>
    </message>
    <message>
        <source>In m; with InVEST's form, the largest length factor.</source>
        <translation>单位 m；采用 InVEST 形式时为最大坡长因子。</translation>
    </message>
    <message>
        <source>In order of time; the change from the first to the last counts.</source>
        <translation>按时间顺序；取首末之差。</translation>
    </message>
    <message>
        <source>In place of the rasters above, with PROFILES.</source>
        <translation>与 PROFILES 一起代替上述栅格。</translation>
    </message>
    <message>
        <source>In the geometric product one zero vetoes all.</source>
        <translation>几何乘积中任一指标为零即整体为零。</translation>
    </message>
    <message>
        <source>In the layers' order, separated by commas: natural forest, wetland, basic grassland, river shore, coast, heritage, minerals, flood, water source.</source>
        <translation>按图层顺序以逗号分隔：natural forest、wetland、basic grassland、river shore、coast、heritage、minerals、flood、water source。</translation>
    </message>
    <message>
        <source>In the unit of the weights; empty for the sum of the weights.</source>
        <translation>单位与权重相同;留空为权重之和。</translation>
    </message>
    <message>
        <source>InVEST</source>
        <translation>InVEST</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Index and classes of desertification from NDVI and albedo; refused where albedo does not fall with NDVI. Normalisation, line and breaks of a base year hold for other years.</source>
        <translation>由 NDVI 与反照率计算荒漠化指数并分级；反照率不随 NDVI 下降时拒绝计算。基准年的归一化、拟合线和分级界限可用于其他年份。</translation>
    </message>
    <message>
        <source>Index and rank</source>
        <translation>指数与位次</translation>
    </message>
    <message>
        <source>Index of connectivity</source>
        <translation>连通性指数</translation>
    </message>
    <message>
        <source>Index of the service</source>
        <translation>服务指数</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicator weights</source>
        <translation>指标权重</translation>
    </message>
    <message>
        <source>Indicator {number}: its range goes from {low} to {high}; a range must rise.</source>
        <translation>指标 {number}:取值范围从 {low} 到 {high};范围必须递增。</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicators and targets</source>
        <translation>指标与目标值</translation>
    </message>
    <message>
        <source>Indices</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Indices, curves of robustness, and the nodes that matter most.</source>
        <translation>指数、鲁棒性曲线与最重要的节点。</translation>
    </message>
    <message>
        <source>Infiltration of the soil</source>
        <translation>土壤渗流能力</translation>
    </message>
    <message>
        <source>Inflection offset</source>
        <translation>拐点偏移距</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数据</translation>
    </message>
    <message>
        <source>Inputs and parameters</source>
        <translation>输入与参数</translation>
    </message>
    <message>
        <source>Integral index of connectivity IIC</source>
        <translation>整体连通性指数 IIC</translation>
    </message>
    <message>
        <source>Integrate ecological importance</source>
        <translation>生态重要性集成</translation>
    </message>
    <message>
        <source>Intensity of soil erosion</source>
        <translation>土壤侵蚀强度</translation>
    </message>
    <message>
        <source>Intensity of wind erosion</source>
        <translation>风蚀强度</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>交互作用</translation>
    </message>
    <message>
        <source>Internal and external</source>
        <translation>内部与外部</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值方法</translation>
    </message>
    <message>
        <source>Inverse distance</source>
        <translation>反距离加权</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Items of the checklist present</source>
        <translation>清单已具备项</translation>
    </message>
    <message>
        <source>Joins near projects of one problem and one basin into units, counts their land and money once, keeps which project went where, and finds land that is funded twice.</source>
        <translation>将邻近、同流域、同问题的工程整合为单元，土地与资金不重复计算，保留每个工程的归属，并查出重复投资的土地。</translation>
    </message>
    <message>
        <source>Joins several indicators into one index of 0 to 1 by weighted sum or product, with weights from judgement or from the data, and grades it.</source>
        <translation>把多个指标按加权和或乘积合成为 0 至 1 的指数并分级,权重来自判断或数据。</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Judgements, row by row: how many times as important the row is as the column; 0 or empty below the diagonal is filled in.</source>
        <translation>逐行给出判断:行指标的重要性是列指标的多少倍;对角线以下为 0 或空时自动补全。</translation>
    </message>
    <message>
        <source>Karst land with a degree (ha)</source>
        <translation>已分级的喀斯特土地面积（ha）</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Keep negative</source>
        <translation>保留负值</translation>
    </message>
    <message>
        <source>Kendall's tau of lag-1 autocorrelation over the windows, -1 to 1.</source>
        <translation>一阶自相关随窗口变化的 Kendall τ，-1 至 1。</translation>
    </message>
    <message>
        <source>Kendall's tau of variance over the windows, -1 to 1.</source>
        <translation>方差随窗口变化的 Kendall τ，-1 至 1。</translation>
    </message>
    <message>
        <source>Key areas of the upper plan</source>
        <translation>上位规划重点区域</translation>
    </message>
    <message>
        <source>Key units: the smallest set that makes up most of the load.</source>
        <translation>关键单元：构成大部分负荷的最小集合。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>变化类型</translation>
    </message>
    <message>
        <source>Kind of damage</source>
        <translation>损毁类型</translation>
    </message>
    <message>
        <source>Kind of measure</source>
        <translation>措施类型</translation>
    </message>
    <message>
        <source>Kind of space</source>
        <translation>空间类型</translation>
    </message>
    <message>
        <source>Kind of units</source>
        <translation>单元类型</translation>
    </message>
    <message>
        <source>Kinds of the control lines</source>
        <translation>控制线类型</translation>
    </message>
    <message>
        <source>Kriging</source>
        <translation>克里金</translation>
    </message>
    <message>
        <source>LANDCOVER is left out: plants protect as crops do.</source>
        <translation>未给出 LANDCOVER：植被防护按农田计。</translation>
    </message>
    <message>
        <source>LANDCOVER: none of its classes ({found}) has a resistance; choose the legend or table that fits.</source>
        <translation>LANDCOVER：其类别（{found}）均没有阻力值；请选择相符的图例或表。</translation>
    </message>
    <message>
        <source>LANDCOVER: the codes {codes} have no row in COEFFICIENTS. Add them.</source>
        <translation>LANDCOVER：编码 {codes} 在 COEFFICIENTS 中没有行，请补入。</translation>
    </message>
    <message>
        <source>LANDSCAPE_AREA is {found}, less than the patches' sum of {total}; both are in the unit of the weights. Give the area of the whole landscape, or leave it empty.</source>
        <translation>LANDSCAPE_AREA 为 {found},小于斑块之和 {total};二者单位均与权重相同。请给出整个景观的面积,或留空。</translation>
    </message>
    <message>
        <source>LEGEND: an own legend needs a table; give TABLE with the columns code and target, or choose a product.</source>
        <translation>LEGEND：自定义图例需要表；请用 TABLE 给出含 code 和 target 列的表，或选择一种产品。</translation>
    </message>
    <message>
        <source>LENGTH_EXPONENT: found {found}, allowed are {allowed}.</source>
        <translation>LENGTH_EXPONENT：现为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>LINKS names no pair of sources with a way between them; check its ids.</source>
        <translation>LINKS 中没有任何一对源地之间有路径；请检查其编号。</translation>
    </message>
    <message>
        <source>Lakes</source>
        <translation>湖泊</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Land Restoration</source>
        <translation>国土生态修复</translation>
    </message>
    <message>
        <source>Land Restoration: integrated land-space restoration planning</source>
        <translation>国土生态修复：国土空间生态保护修复一体化规划</translation>
    </message>
    <message>
        <source>Land balance</source>
        <translation>地类平衡</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>地类</translation>
    </message>
    <message>
        <source>Land cover 2000</source>
        <translation>2000 年土地覆盖</translation>
    </message>
    <message>
        <source>Land cover 2010</source>
        <translation>2010 年土地覆盖</translation>
    </message>
    <message>
        <source>Land cover 2020</source>
        <translation>2020 年土地覆盖</translation>
    </message>
    <message>
        <source>Land cover after YEARS, in the same classes.</source>
        <translation>YEARS 年之后的土地覆盖，类别相同。</translation>
    </message>
    <message>
        <source>Land cover at the end</source>
        <translation>结束土地覆盖</translation>
    </message>
    <message>
        <source>Land cover at the start</source>
        <translation>起始土地覆盖</translation>
    </message>
    <message>
        <source>Land cover change</source>
        <translation>土地覆盖变化</translation>
    </message>
    <message>
        <source>Land degradation</source>
        <translation>土地退化</translation>
    </message>
    <message>
        <source>Land degradation (SDG 15.3.1)</source>
        <translation>土地退化（SDG 15.3.1）</translation>
    </message>
    <message>
        <source>Land productivity</source>
        <translation>土地生产力</translation>
    </message>
    <message>
        <source>Land projects</source>
        <translation>土地修复工程</translation>
    </message>
    <message>
        <source>Land that is blocked is left out of area and cost; the yearly benefit counts hectares times severity.</source>
        <translation>禁止实施的土地不计入面积和投资；年效益为公顷数乘以严重程度。</translation>
    </message>
    <message>
        <source>Land that two projects share, with what each spends on it.</source>
        <translation>两个工程共有的土地及各自投入。</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>地类</translation>
    </message>
    <message>
        <source>Land without the mines</source>
        <translation>扣除矿山后的土地</translation>
    </message>
    <message>
        <source>Land-cover legend</source>
        <translation>地类分类体系</translation>
    </message>
    <message>
        <source>Land-space ecological restoration plan</source>
        <translation>国土空间生态修复规划</translation>
    </message>
    <message>
        <source>Land-use code</source>
        <translation>地类代码</translation>
    </message>
    <message>
        <source>Land-use codes that are unknown and count as other land: {codes}.</source>
        <translation>未知的地类代码，按其他土地计：{codes}。</translation>
    </message>
    <message>
        <source>Land-use polygons</source>
        <translation>地类图斑</translation>
    </message>
    <message>
        <source>Land-use polygons to grid</source>
        <translation>地类图斑栅格化</translation>
    </message>
    <message>
        <source>Land-use polygons with survey codes.</source>
        <translation>带调查代码的地类图斑。</translation>
    </message>
    <message>
        <source>Land-use transition</source>
        <translation>土地利用转移</translation>
    </message>
    <message>
        <source>Landsat collection 2: −0.2.</source>
        <translation>Landsat 第二集：−0.2。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the documents, whatever QGIS speaks.</source>
        <translation>文档所用语言，与 QGIS 界面语言无关。</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Largest change of class among the scenarios.</source>
        <translation>各情景中最大的等级变化。</translation>
    </message>
    <message>
        <source>Largest cost</source>
        <translation>最大成本</translation>
    </message>
    <message>
        <source>Largest cost of a link</source>
        <translation>连接的最大成本</translation>
    </message>
    <message>
        <source>Largest current of any pair or node.</source>
        <translation>各节点对或节点中的最大电流。</translation>
    </message>
    <message>
        <source>Largest delivery ratio</source>
        <translation>最大输移比</translation>
    </message>
    <message>
        <source>Largest displacement over all directions, theoretical.</source>
        <translation>各方向中的最大水平移动，理论值。</translation>
    </message>
    <message>
        <source>Largest gap</source>
        <translation>最大间距</translation>
    </message>
    <message>
        <source>Largest horizontal displacement over full subsidence.</source>
        <translation>最大水平移动与最大下沉之比。</translation>
    </message>
    <message>
        <source>Largest number of sources</source>
        <translation>源地最大数量</translation>
    </message>
    <message>
        <source>Largest q of a factor</source>
        <translation>因子的最大 q</translation>
    </message>
    <message>
        <source>Largest relative residual</source>
        <translation>最大相对残差</translation>
    </message>
    <message>
        <source>Largest relative residual of the solves: {residual}.</source>
        <translation>求解的最大相对残差：{residual}。</translation>
    </message>
    <message>
        <source>Largest resistance</source>
        <translation>最大阻力</translation>
    </message>
    <message>
        <source>Largest rise</source>
        <translation>最大升级</translation>
    </message>
    <message>
        <source>Largest search radius</source>
        <translation>最大搜索半径</translation>
    </message>
    <message>
        <source>Largest share</source>
        <translation>最大面积占比</translation>
    </message>
    <message>
        <source>Largest share: exact fractions, NoData where less than half a cell is covered. Centre: what lies at the cell's centre.</source>
        <translation>最大面积：按像元的精确占比，覆盖不足半个像元时为 NoData。中心：像元中心处的地类。</translation>
    </message>
    <message>
        <source>Largest subsidence (mm)</source>
        <translation>最大下沉（毫米）</translation>
    </message>
    <message>
        <source>Largest tilt over all directions.</source>
        <translation>各方向中的最大倾斜。</translation>
    </message>
    <message>
        <source>Largest value in each unit.</source>
        <translation>取各单元内的最大值。</translation>
    </message>
    <message>
        <source>Last years of the NDVI, all without it; at least 8. They may overlap the baseline.</source>
        <translation>NDVI 的后若干年，未给出时为全部；至少 8 年，可与基线期重叠。</translation>
    </message>
    <message>
        <source>Later land cover</source>
        <translation>后期土地覆盖</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layer or table</source>
        <translation>图层或表格</translation>
    </message>
    <message>
        <source>Layer or table with one row for each alternative.</source>
        <translation>每个方案一行的图层或表。</translation>
    </message>
    <message>
        <source>Layer or table with one row for each unit.</source>
        <translation>每个单元一行的图层或表。</translation>
    </message>
    <message>
        <source>Layer with a field of codes.</source>
        <translation>含地类代码字段的图层。</translation>
    </message>
    <message>
        <source>Layer {layer}, field {field}, row {row}: {found} is no number. Correct it, or choose another field.</source>
        <translation>图层 {layer}，字段 {field}，第 {row} 行：{found} 不是数值。请改正，或另选字段。</translation>
    </message>
    <message>
        <source>Layer {number}: {name}.</source>
        <translation>图层 {number}：{name}。</translation>
    </message>
    <message>
        <source>Layer, check, severity (error, warning, info), detail and remedy.</source>
        <translation>图层、检查项、严重程度（error、warning、info）、说明和处理办法。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layers and tables to check.</source>
        <translation>要检查的图层和表。</translation>
    </message>
    <message>
        <source>Layers in the report</source>
        <translation>报告中的图层数</translation>
    </message>
    <message>
        <source>Least area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <source>Least area of a zone</source>
        <translation>分区的最小面积</translation>
    </message>
    <message>
        <source>Least area per stage</source>
        <translation>阶段最低面积</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>最小成本</translation>
    </message>
    <message>
        <source>Least dPC</source>
        <translation>最低 dPC</translation>
    </message>
    <message>
        <source>Least drop</source>
        <translation>最小下降幅度</translation>
    </message>
    <message>
        <source>Least number of valid values</source>
        <translation>最少有效值个数</translation>
    </message>
    <message>
        <source>Least quality</source>
        <translation>最低质量</translation>
    </message>
    <message>
        <source>Least size of a zone</source>
        <translation>每区的最低规模</translation>
    </message>
    <message>
        <source>Least sum of the size in a zone, for max-p.</source>
        <translation>用于 max-p:每区规模字段之和的下限。</translation>
    </message>
    <message>
        <source>Least value, cells, area (ha), amount (value × ha) and shares of each grade.</source>
        <translation>各级的最小值、像元数、面积（公顷）、总量（值 × 公顷）和占比。</translation>
    </message>
    <message>
        <source>Least-cost corridors</source>
        <translation>最小成本廊道</translation>
    </message>
    <message>
        <source>Least-cost path of every link between sources, with its cost, length, gravity and rank, and the mosaic of normalised corridors: how much longer than the best path the way through a cell is.</source>
        <translation>源地间各连接的最小成本路径及其成本、长度、引力与位次，以及归一化廊道的镶嵌：经过像元的路径比最优路径多出多少成本。</translation>
    </message>
    <message>
        <source>Least-cost paths</source>
        <translation>最小成本路径</translation>
    </message>
    <message>
        <source>Leave the pairs out</source>
        <translation>排除所列节点对</translation>
    </message>
    <message>
        <source>Leave-one-out error of the surface (MJ·mm/(ha·h·a))</source>
        <translation>插值面的留一法误差（MJ·mm/(ha·h·a)）</translation>
    </message>
    <message>
        <source>Ledger of outcomes</source>
        <translation>成效台账</translation>
    </message>
    <message>
        <source>Ledger of responsibilities</source>
        <translation>责任台账</translation>
    </message>
    <message>
        <source>Left out: {names}.</source>
        <translation>未参与计算:{names}。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Legend of the land cover.</source>
        <translation>地表覆盖的分类体系。</translation>
    </message>
    <message>
        <source>Length (km)</source>
        <translation>长度（千米）</translation>
    </message>
    <message>
        <source>Length factor times steepness factor.</source>
        <translation>坡长因子乘坡度因子。</translation>
    </message>
    <message>
        <source>Length of the field along the wind.</source>
        <translation>顺风向的田块长度。</translation>
    </message>
    <message>
        <source>Length of the monthly series of NDVI and rain, and of the daily records.</source>
        <translation>NDVI 与降水月序列及逐日记录的年数。</translation>
    </message>
    <message>
        <source>Length of the plan.</source>
        <translation>规划的年数。</translation>
    </message>
    <message>
        <source>Length of the programme.</source>
        <translation>计划年限。</translation>
    </message>
    <message>
        <source>Length of the window as a share of the record.</source>
        <translation>窗口长度占序列长度的百分比。</translation>
    </message>
    <message>
        <source>Lengths of the stages in years, which cover the plan; what lies beyond it is cut.</source>
        <translation>各阶段的年数，须覆盖全部年份；超出部分截去。</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Level before less the value of the year; 0 where there is none.</source>
        <translation>之前水平减去当年值；无扰动处为 0。</translation>
    </message>
    <message>
        <source>Level of control</source>
        <translation>防治等级</translation>
    </message>
    <message>
        <source>Level of significance</source>
        <translation>显著性水平</translation>
    </message>
    <message>
        <source>Level, code, indicator, year, unit, baseline, part, whole, covered (share with data), data, method, and note where the baseline is missing or partial.</source>
        <translation>级别、代码、指标、年份、单位、基期值、分子、分母、covered（有数据的比例）、数据来源、方法；基期值缺失或不完整时附说明。</translation>
    </message>
    <message>
        <source>Level, code, parent, need, target and share of the parent's target.</source>
        <translation>层级、代码、上级、需求、指标及占上级指标的比例。</translation>
    </message>
    <message>
        <source>Level, code, parent, sums, shares of the parent's sum, and rank.</source>
        <translation>层级、代码、上级、合计、占上级合计的比例与排名。</translation>
    </message>
    <message>
        <source>Lies wholly outside the reference's extent.</source>
        <translation>完全在参照范围之外。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Limits, area and share of each level; points of the area–cost curve; its knee.</source>
        <translation>各级的界限、面积与比例；面积–成本曲线的点；其拐点。</translation>
    </message>
    <message>
        <source>Line of {cells} cells: slope {slope}, share of variance {r2}.</source>
        <translation>由 {cells} 个像元拟合：斜率 {slope}，解释方差比例 {r2}。</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>归属关系</translation>
    </message>
    <message>
        <source>Lines from leastcostcorridors.</source>
        <translation>来自 leastcostcorridors 的线。</translation>
    </message>
    <message>
        <source>Lines from leastcostcorridors; their rank and ids are used.</source>
        <translation>来自 leastcostcorridors 的线；使用其位次与编号。</translation>
    </message>
    <message>
        <source>Lines that cut corridors.</source>
        <translation>切断廊道的线。</translation>
    </message>
    <message>
        <source>Lines with a field natural (1 natural, 0 artificial).</source>
        <translation>带 natural 字段的线（1 自然岸线，0 人工岸线）。</translation>
    </message>
    <message>
        <source>Lines with from_id, to_id, volume (m³), distance (km) and cost.</source>
        <translation>线，含 from_id、to_id、volume（立方米）、distance（公里）和 cost（费用）。</translation>
    </message>
    <message>
        <source>Lines with the field level (mm).</source>
        <translation>线，含字段 level（毫米）。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Links left out since they cost more than MAX_COST: {count}.</source>
        <translation>因成本超过 MAX_COST 而舍去的连接：{count}。</translation>
    </message>
    <message>
        <source>Links left out since they run through a third source: {count}.</source>
        <translation>因穿过第三源地而舍去的连接：{count}。</translation>
    </message>
    <message>
        <source>List of key projects; its first column that projects have too identifies them.</source>
        <translation>重点项目清单；以其与工程共有的第一列识别工程。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Load by land cover</source>
        <translation>各地类负荷</translation>
    </message>
    <message>
        <source>Load, duty, share and cost of each unit for each receptor.</source>
        <translation>各单元对各受体的负荷、责任、份额和成本。</translation>
    </message>
    <message>
        <source>Locked in</source>
        <translation>锁定选入</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>锁定排除</translation>
    </message>
    <message>
        <source>Loess plateau</source>
        <translation>黄土高原区</translation>
    </message>
    <message>
        <source>Longest slope</source>
        <translation>最大坡长</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失率</translation>
    </message>
    <message>
        <source>Loss of the bare land without measures less the loss as it is.</source>
        <translation>无植被、无措施时的流失量减去现状流失量。</translation>
    </message>
    <message>
        <source>Loss of yield</source>
        <translation>减产率</translation>
    </message>
    <message>
        <source>Loss without plants less the loss as it is.</source>
        <translation>无植被时的风蚀量减去实际风蚀量。</translation>
    </message>
    <message>
        <source>Losses below it are of the first class.</source>
        <translation>低于该值的流失量归为第一级。</translation>
    </message>
    <message>
        <source>Low and high of each indicator, for use in other years and counties.</source>
        <translation>各指标的低值和高值,供其他年份和县使用。</translation>
    </message>
    <message>
        <source>MEASURES and MEASURE belong together: give both or neither.</source>
        <translation>MEASURES 与 MEASURE 须同时给出或都不给。</translation>
    </message>
    <message>
        <source>MEASURES, MEASURE: '{found}' is not in the table of practice factors, which has {allowed}. Correct the name or add the measure to TABLE.</source>
        <translation>MEASURES，MEASURE：措施因子表中没有“{found}”，表中有 {allowed}。请改正名称，或在 TABLE 中增加该措施。</translation>
    </message>
    <message>
        <source>METHOD: found {found}, allowed are {allowed}.</source>
        <translation>METHOD：现为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>MISSING: found '{found}', allowed are numbers with commas between.</source>
        <translation>MISSING：现为“{found}”，允许以逗号分隔的数字。</translation>
    </message>
    <message>
        <source>MODEL: found {found}, allowed are rusle and csle.</source>
        <translation>MODEL：现为 {found}，允许 rusle 和 csle。</translation>
    </message>
    <message>
        <source>Made with Land Restoration; figures are those of the layers named below.</source>
        <translation>由“国土生态修复”插件生成；数据出自下列图层。</translation>
    </message>
    <message>
        <source>Main figures</source>
        <translation>主要数据</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>众数</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>Mann–Kendall</source>
        <translation>Mann–Kendall</translation>
    </message>
    <message>
        <source>Mann–Kendall takes values as independent. Trend-free pre-whitening, Hamed–Rao and Yue–Wang allow for autocorrelation; seasonal compares each season with itself.</source>
        <translation>Mann–Kendall 假定各值独立。去趋势预置白、Hamed–Rao 和 Yue–Wang 考虑自相关；季节法只比较同一季节。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>附图</translation>
    </message>
    <message>
        <source>Map approval number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Maps and tables that reviewers tick off: present, from which layer, missing because of what.</source>
        <translation>评审时核对的附图附表：是否具备、来自哪个图层、因何缺失。</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Match techniques</source>
        <translation>技术适配</translation>
    </message>
    <message>
        <source>Matrix, and flows between the classes.</source>
        <translation>矩阵，以及地类间的流向。</translation>
    </message>
    <message>
        <source>Max-p</source>
        <translation>Max-p</translation>
    </message>
    <message>
        <source>Max-p needs MINIMUM, the least size of a zone.</source>
        <translation>Max-p 需要 MINIMUM(每区的最低规模)。</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Maximum cover</source>
        <translation>最大覆盖</translation>
    </message>
    <message>
        <source>Maximum cover and minimum shortfall need BUDGET.</source>
        <translation>最大覆盖和最小缺口需要 BUDGET(预算)。</translation>
    </message>
    <message>
        <source>Maximum current</source>
        <translation>最大电流</translation>
    </message>
    <message>
        <source>McCool</source>
        <translation>McCool</translation>
    </message>
    <message>
        <source>McCool's ratio of rill to interrill erosion, steps with it above 9 %, or the steps of CSLE.</source>
        <translation>McCool 的细沟与细沟间侵蚀比、9 % 以上接其的分段值，或 CSLE 的分段值。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Mean LS</source>
        <translation>LS 平均值</translation>
    </message>
    <message>
        <source>Mean NDVI</source>
        <translation>NDVI 均值</translation>
    </message>
    <message>
        <source>Mean annual rainfall erosivity at gauges from daily rain, its values by year, and a surface through the gauges.</source>
        <translation>由日雨量计算站点多年平均降雨侵蚀力、逐年值以及站点间的插值面。</translation>
    </message>
    <message>
        <source>Mean annual rainfall erosivity from monthly rain. The forms differ by more than a factor of two on the same rain: never compare maps of different forms.</source>
        <translation>由月雨量计算多年平均降雨侵蚀力。同一雨量下各公式相差两倍以上，不同公式的图不可比较。</translation>
    </message>
    <message>
        <source>Mean annual rainfall erosivity, from gaugeerosivity or rainfallerosivity.</source>
        <translation>多年平均降雨侵蚀力，由 gaugeerosivity 或 rainfallerosivity 得到。</translation>
    </message>
    <message>
        <source>Mean annual rainfall erosivity.</source>
        <translation>多年平均降雨侵蚀力。</translation>
    </message>
    <message>
        <source>Mean annual soil loss by water as the product of the factors of RUSLE or of the Chinese equation CSLE, graded into the six intensity classes of SL 190-2007.</source>
        <translation>以 RUSLE 或中国土壤流失方程 CSLE 各因子之积计算多年平均水力土壤流失量，并按 SL 190-2007 分为六级强度。</translation>
    </message>
    <message>
        <source>Mean annual soil loss.</source>
        <translation>多年平均土壤流失量。</translation>
    </message>
    <message>
        <source>Mean annual sum, of a product such as MOD16 or PML-V2.</source>
        <translation>多年平均年总量，取自 MOD16 或 PML-V2 等产品。</translation>
    </message>
    <message>
        <source>Mean annual sum.</source>
        <translation>多年平均年总量。</translation>
    </message>
    <message>
        <source>Mean depth of the panel below the ground, &gt; 0.</source>
        <translation>工作面的平均埋深，&gt; 0。</translation>
    </message>
    <message>
        <source>Mean diameter (Dg)</source>
        <translation>平均粒径（Dg）</translation>
    </message>
    <message>
        <source>Mean erodibility (t·ha·h/(ha·MJ·mm))</source>
        <translation>平均可蚀性（t·ha·h/(ha·MJ·mm)）</translation>
    </message>
    <message>
        <source>Mean erosivity (MJ·mm/(ha·h·a))</source>
        <translation>平均侵蚀力（MJ·mm/(ha·h·a)）</translation>
    </message>
    <message>
        <source>Mean erosivity of the gauges (MJ·mm/(ha·h·a))</source>
        <translation>站点平均侵蚀力（MJ·mm/(ha·h·a)）</translation>
    </message>
    <message>
        <source>Mean loss (t/(km²·a))</source>
        <translation>平均流失模数（t/(km²·a)）</translation>
    </message>
    <message>
        <source>Mean loss of a field up to the distance, which rises with the wind throughout; or the loss at the distance, which does not.</source>
        <translation>至给定距离的田块平均风蚀量（随风力单调增加），或该距离处的风蚀量（不单调）。</translation>
    </message>
    <message>
        <source>Mean of several years.</source>
        <translation>多年平均值。</translation>
    </message>
    <message>
        <source>Mean of today and of the scenario, and change, by variable and month.</source>
        <translation>各变量各月的现状均值、情景均值和变化。</translation>
    </message>
    <message>
        <source>Mean practice factor</source>
        <translation>平均措施因子</translation>
    </message>
    <message>
        <source>Mean quality</source>
        <translation>质量均值</translation>
    </message>
    <message>
        <source>Mean soil loss of every site before and after, loss0_mean and loss1_mean.</source>
        <translation>各地块治理前后的平均土壤流失量，字段 loss0_mean 与 loss1_mean。</translation>
    </message>
    <message>
        <source>Mean temperature (°C)</source>
        <translation>年均气温 (°C)</translation>
    </message>
    <message>
        <source>Mean wave height.</source>
        <translation>平均波高。</translation>
    </message>
    <message>
        <source>Means by month</source>
        <translation>各月均值</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Measure on reclaimed slopes above 5°: level_bench, level_trench, fish_scale_pit, slope_terrace, …</source>
        <translation>5°以上复垦坡面采取的措施：level_bench（水平阶）、level_trench（水平沟）、fish_scale_pit（鱼鳞坑）、slope_terrace（坡式梯田）等。</translation>
    </message>
    <message>
        <source>Measured retreat; negative where the shore grows.</source>
        <translation>实测后退速率；岸线淤进处为负。</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Measures or classes; each may lie on a grid of its own.</source>
        <translation>数值或分类栅格;各栅格的格网可以不同。</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Median slope between all pairs of times.</source>
        <translation>所有时间对之间斜率的中位数。</translation>
    </message>
    <message>
        <source>Members of the projects</source>
        <translation>工程组成单元</translation>
    </message>
    <message>
        <source>Memory of a run in MB (0: 1,024)</source>
        <translation>单次运行内存，MB（0 表示 1,024）</translation>
    </message>
    <message>
        <source>Merge distance</source>
        <translation>合并距离</translation>
    </message>
    <message>
        <source>Merge projects</source>
        <translation>工程整合</translation>
    </message>
    <message>
        <source>Merged projects</source>
        <translation>整合后的项目</translation>
    </message>
    <message>
        <source>Merged units</source>
        <translation>整合单元</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Methods and standards</source>
        <translation>方法与标准依据</translation>
    </message>
    <message>
        <source>Mine damage</source>
        <translation>矿山损毁程度</translation>
    </message>
    <message>
        <source>Mine damage grade</source>
        <translation>矿山损毁程度</translation>
    </message>
    <message>
        <source>Mine projects</source>
        <translation>矿山修复工程</translation>
    </message>
    <message>
        <source>Mine reclamation</source>
        <translation>矿山修复</translation>
    </message>
    <message>
        <source>Mine risk</source>
        <translation>矿山风险</translation>
    </message>
    <message>
        <source>Mine risk and warning</source>
        <translation>矿山风险与预警</translation>
    </message>
    <message>
        <source>Mine staging</source>
        <translation>矿山修复分期（模型）</translation>
    </message>
    <message>
        <source>Mine units</source>
        <translation>矿山单元</translation>
    </message>
    <message>
        <source>Mined panels</source>
        <translation>采空工作面</translation>
    </message>
    <message>
        <source>Mined thickness</source>
        <translation>采厚</translation>
    </message>
    <message>
        <source>Mined units</source>
        <translation>矿山单元</translation>
    </message>
    <message>
        <source>Mines</source>
        <translation>矿山</translation>
    </message>
    <message>
        <source>Mines stay: the rules list them for exit, and their land is reclaimed all the same.</source>
        <translation>矿山予以保留：规则将其列入退出清单，其土地仍需复垦。</translation>
    </message>
    <message>
        <source>Mines with administrative codes</source>
        <translation>带行政区代码的矿山</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Minimum cumulative resistance: the least sum of resistance × distance from each cell to a source, over eight neighbours.</source>
        <translation>最小累积阻力：各像元沿八邻域到源地的阻力×距离之和的最小值。</translation>
    </message>
    <message>
        <source>Minimum set</source>
        <translation>最小集</translation>
    </message>
    <message>
        <source>Minimum set: all targets at least cost. Maximum cover: most targets whole for the budget. Minimum shortfall: least missing share for the budget.</source>
        <translation>最小集:以最低成本满足全部目标。最大覆盖:在预算内完整满足最多的目标。最小缺口:在预算内使缺口比例之和最小。</translation>
    </message>
    <message>
        <source>Minimum shortfall</source>
        <translation>最小缺口</translation>
    </message>
    <message>
        <source>Mining depth</source>
        <translation>采深</translation>
    </message>
    <message>
        <source>Mining panels</source>
        <translation>采煤工作面</translation>
    </message>
    <message>
        <source>Mining subsidence</source>
        <translation>开采沉陷预计</translation>
    </message>
    <message>
        <source>Missing Python packages: {names}. Install them in QGIS's own Python with 'python3 -m pip install --user --no-deps {names}', or offline with '--no-index --find-links FOLDER_OF_WHEELS' added.</source>
        <translation>缺少 Python 软件包：{names}。请在 QGIS 自带的 Python 中执行 'python3 -m pip install --user --no-deps {names}'；离线时加上 '--no-index --find-links 存放wheel的文件夹'。</translation>
    </message>
    <message>
        <source>Missing because</source>
        <translation>缺失原因</translation>
    </message>
    <message>
        <source>Missing packages of QGIS's distribution: {names}. Install them with the package manager or the installer that QGIS came from (Debian: apt-get install {debian}; Windows: the OSGeo4W setup), not with pip.</source>
        <translation>缺少 QGIS 发行版软件包：{names}。请用安装 QGIS 时的软件包管理器或安装程序安装（Debian：apt-get install {debian}；Windows：OSGeo4W 安装程序），不要用 pip。</translation>
    </message>
    <message>
        <source>Missing topsoil (m³)</source>
        <translation>表土缺口（立方米）</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>众数</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Money that is not spent may be spent later.</source>
        <translation>当年未用的资金可在以后使用。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Monthly precipitation</source>
        <translation>月降水量</translation>
    </message>
    <message>
        <source>Monthly rain</source>
        <translation>逐月降水</translation>
    </message>
    <message>
        <source>Monthly rain and temperature of a scenario from those of today and their changes, so that the same diagnosis runs on it.</source>
        <translation>由现状逐月降水、气温及其变化得到情景气候，以便用同一诊断方法计算。</translation>
    </message>
    <message>
        <source>Monthly temperature</source>
        <translation>逐月气温</translation>
    </message>
    <message>
        <source>Morphological spatial pattern (MSPA)</source>
        <translation>形态学空间格局(MSPA)</translation>
    </message>
    <message>
        <source>Most sources</source>
        <translation>最多源地数</translation>
    </message>
    <message>
        <source>Most that the chosen units may cost, in the unit of the cost.</source>
        <translation>所选单元的最高总成本,单位与成本字段相同。</translation>
    </message>
    <message>
        <source>Moving window</source>
        <translation>移动窗口</translation>
    </message>
    <message>
        <source>Multiple (MFD)</source>
        <translation>多流向（MFD）</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>Municipal plan</source>
        <translation>市级规划</translation>
    </message>
    <message>
        <source>NDVI</source>
        <translation>NDVI</translation>
    </message>
    <message>
        <source>NDVI and ALBEDO: {cells} cells remain within mask and drylands, and both layers must vary among them. Check MASK and ARIDITY.</source>
        <translation>NDVI 和 ALBEDO：掩膜和干旱区范围内剩 {cells} 个像元，且两个图层在其中须有变化。请检查 MASK 和 ARIDITY。</translation>
    </message>
    <message>
        <source>NDVI by year</source>
        <translation>逐年 NDVI</translation>
    </message>
    <message>
        <source>NDVI has no valid cell.</source>
        <translation>NDVI 没有有效像元。</translation>
    </message>
    <message>
        <source>NDVI is left out: productivity does not count.</source>
        <translation>未给出 NDVI：不计生产力。</translation>
    </message>
    <message>
        <source>NDVI needs REFERENCE, areas with whose NDVI the plots are compared.</source>
        <translation>NDVI 需要 REFERENCE，即与地块 NDVI 相比较的参照区。</translation>
    </message>
    <message>
        <source>NDVI of bare land</source>
        <translation>裸地 NDVI</translation>
    </message>
    <message>
        <source>NDVI of bare soil</source>
        <translation>裸土 NDVI</translation>
    </message>
    <message>
        <source>NDVI of bare soil used</source>
        <translation>采用的裸土 NDVI</translation>
    </message>
    <message>
        <source>NDVI of full cover</source>
        <translation>完全覆盖 NDVI</translation>
    </message>
    <message>
        <source>NDVI of full cover used</source>
        <translation>采用的全覆盖 NDVI</translation>
    </message>
    <message>
        <source>NDVI of the base year</source>
        <translation>基准年 NDVI</translation>
    </message>
    <message>
        <source>NDVI of the growing season.</source>
        <translation>生长季 NDVI。</translation>
    </message>
    <message>
        <source>NDVI runs from {low} to {high}, allowed is -1 … 1.</source>
        <translation>NDVI 在 {low} 到 {high} 之间，允许 -1 … 1。</translation>
    </message>
    <message>
        <source>NDVI trend (1/a)</source>
        <translation>NDVI 趋势 (1/a)</translation>
    </message>
    <message>
        <source>NDVI, shortwave albedo (Liang 2001), share of bare rock from the rock index, and MNDWI from surface reflectance.</source>
        <translation>由地表反射率计算 NDVI、短波反照率（Liang 2001）、由岩石指数得到的裸岩比例，以及 MNDWI。</translation>
    </message>
    <message>
        <source>NDVI: found {years} years and {rain} of RAIN; at least 6 are needed, and as many of RAIN where given.</source>
        <translation>NDVI：有 {years} 年，RAIN 有 {rain} 年；NDVI 至少需要 6 年，给出 RAIN 时年数须相同。</translation>
    </message>
    <message>
        <source>NDVI: the percentiles {low} and {high} are both {found}. Give BARE_NDVI and FULL_NDVI.</source>
        <translation>NDVI：分位数 {low} 和 {high} 都是 {found}。请给出 BARE_NDVI 和 FULL_NDVI。</translation>
    </message>
    <message>
        <source>NDVI: {plots} years of the plots, but {reference} of the reference. Give REFERENCE.</source>
        <translation>NDVI：地块有 {plots} 年，参照有 {reference} 年。请给出 REFERENCE。</translation>
    </message>
    <message>
        <source>NEED needs STRIP, the field with the topsoil that a site yields.</source>
        <translation>NEED 需要 STRIP，即场地可供表土量的字段。</translation>
    </message>
    <message>
        <source>NODES has fewer than two nodes.</source>
        <translation>NODES 的节点少于两个。</translation>
    </message>
    <message>
        <source>Name and weight of each indicator.</source>
        <translation>各指标的名称和权重。</translation>
    </message>
    <message>
        <source>Names of layers and fields</source>
        <translation>图层与字段命名</translation>
    </message>
    <message>
        <source>Names with commas between them, such as cover, soil_loss, soil_retention, wind_loss, carbon, npp, habitat, connectivity (from habitat quality, 0 to 1), water; a minus in front of another name says that less is better.</source>
        <translation>以逗号分隔的名称，如 cover、soil_loss、soil_retention、wind_loss、carbon、npp、habitat、connectivity（由 0 到 1 的生境质量计算）、water；其他名称前加减号表示越少越好。</translation>
    </message>
    <message>
        <source>Narrower ones are slivers and no conflict.</source>
        <translation>窄于此值的为细碎图斑，不算冲突。</translation>
    </message>
    <message>
        <source>Narrowest overlap</source>
        <translation>最小重叠宽度</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>自然断点</translation>
    </message>
    <message>
        <source>Natural breaks differ between runs; give breaks to compare.</source>
        <translation>各次运行的自然断点不同;需要比较时请给定界限。</translation>
    </message>
    <message>
        <source>Natural breaks, equal numbers, or whichever of both explains most with 3 to 8 classes.</source>
        <translation>自然断点、等数量，或二者在 3 至 8 级中解释力最大者。</translation>
    </message>
    <message>
        <source>Natural breaks: {found} distinct values cannot form {classes} classes. Ask for fewer classes.</source>
        <translation>自然断点:{found} 个不同的值分不成 {classes} 级。请减少级数。</translation>
    </message>
    <message>
        <source>Nature reserves</source>
        <translation>自然保护地</translation>
    </message>
    <message>
        <source>Nature-based solutions (8 criteria)</source>
        <translation>基于自然的解决方案(8 项准则)</translation>
    </message>
    <message>
        <source>Nature-based solutions need 8 criteria, found {count}. Give the eight fields in order.</source>
        <translation>基于自然的解决方案需要 8 项准则,现有 {count} 项。请依次给出八个字段。</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>近红外</translation>
    </message>
    <message>
        <source>Near land of one technique, township and basin becomes one project; every mine stays one.</source>
        <translation>技术、乡镇、流域相同且相邻的土地合并为一个工程；每座矿山单独成项。</translation>
    </message>
    <message>
        <source>Near projects of one problem and basin; land and money count once.</source>
        <translation>合并同一问题、同一流域的相邻工程；土地与资金只计一次。</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>Nearest k</source>
        <translation>最近 k 个</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Need × feasibility</source>
        <translation>需求 × 可行性</translation>
    </message>
    <message>
        <source>Needed by the methods that depend on it.</source>
        <translation>与坡度有关的方法需要。</translation>
    </message>
    <message>
        <source>Needed for sub-basins.</source>
        <translation>划分子流域时需要。</translation>
    </message>
    <message>
        <source>Needs all bands but green.</source>
        <translation>需要除绿以外的全部波段。</translation>
    </message>
    <message>
        <source>Needs green and SWIR1.</source>
        <translation>需要绿和 SWIR1 波段。</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>邻域</translation>
    </message>
    <message>
        <source>Net primary production</source>
        <translation>净初级生产力</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network indices</source>
        <translation>网络结构指数</translation>
    </message>
    <message>
        <source>Network nodes</source>
        <translation>网络节点</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>生态网络</translation>
    </message>
    <message>
        <source>Night lights</source>
        <translation>夜间灯光</translation>
    </message>
    <message>
        <source>Nitrogen or phosphorus that land sends off by its land cover, and the part that reaches a stream past land that retains it.</source>
        <translation>各地类产生的氮或磷，以及经过截留地类后到达河道的部分。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}: {reason}. Start it, or clear the setting (LAND_RESTORATION_SCHEDULER, or the Processing options).</source>
        <translation>{address} 处没有 Dask 调度器应答：{reason}。请启动它，或清除设置（LAND_RESTORATION_SCHEDULER 或处理选项）。</translation>
    </message>
    <message>
        <source>No cell of habitat has a QUALITY of {min_quality} or more (MIN_QUALITY). Lower MIN_QUALITY.</source>
        <translation>没有 QUALITY 达到 {min_quality}(MIN_QUALITY)的生境像元。请降低 MIN_QUALITY。</translation>
    </message>
    <message>
        <source>No cell of the watersheds is valid in all rasters. Check their extents.</source>
        <translation>流域内没有在所有栅格中都有效的像元。请检查各栅格范围。</translation>
    </message>
    <message>
        <source>No dates are known: the rasters count as 1 … {count}, slopes are per step.</source>
        <translation>日期未知：栅格按 1 … {count} 计，斜率以每步计。</translation>
    </message>
    <message>
        <source>No land is counted twice.</source>
        <translation>土地不重复计算。</translation>
    </message>
    <message>
        <source>No load reaches any receptor. Check LOAD, DELIVERY and RECEPTORS.</source>
        <translation>没有负荷到达任何受体。请检查 LOAD、DELIVERY 和 RECEPTORS。</translation>
    </message>
    <message>
        <source>No patch has a dPC of {min_dpc} % or more (MIN_DPC); the greatest is {largest} %. Lower MIN_DPC.</source>
        <translation>没有 dPC 达到 {min_dpc} %(MIN_DPC)的斑块;最大者为 {largest} %。请降低 MIN_DPC。</translation>
    </message>
    <message>
        <source>No patch of habitat has {min_area} ha or more (MIN_AREA); the largest has {largest} ha. Lower MIN_AREA, or raise MERGE_DISTANCE.</source>
        <translation>没有达到 {min_area} 公顷(MIN_AREA)的生境斑块;最大者为 {largest} 公顷。请降低 MIN_AREA 或提高 MERGE_DISTANCE。</translation>
    </message>
    <message>
        <source>No plan was found for {objective} over {units} units in {seconds} s. Raise TIME_LIMIT or lower the targets.</source>
        <translation>在 {seconds} s 内没有为 {units} 个单元的 {objective} 找到方案。请增大 TIME_LIMIT 或降低目标。</translation>
    </message>
    <message>
        <source>No schedule meets all demands. These clash: {clash}. Relax at least one of them.</source>
        <translation>没有安排能满足全部要求。相互冲突的是：{clash}。请至少放宽其中之一。</translation>
    </message>
    <message>
        <source>No schedule was found in {seconds} s, and none excluded. Raise TIME_LIMIT, or relax the demands.</source>
        <translation>{seconds} 秒内没有找到可行安排，也未能排除。请增大 TIME_LIMIT，或放宽要求。</translation>
    </message>
    <message>
        <source>NoData on streams and where nothing drains to one.</source>
        <translation>河道上及不汇入河道处无数据。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Nodes that matter most</source>
        <translation>最重要的节点</translation>
    </message>
    <message>
        <source>Nodes with a current and a ground</source>
        <translation>同时有电流源与接地的节点</translation>
    </message>
    <message>
        <source>Nodes with indices</source>
        <translation>带指数的节点</translation>
    </message>
    <message>
        <source>Nodes, links, length, α, β, γ, cost ratio, components; empty where undefined.</source>
        <translation>节点数、连接数、长度、α、β、γ、成本比、连通分量；无定义处为空。</translation>
    </message>
    <message>
        <source>Nomograph</source>
        <translation>诺谟图</translation>
    </message>
    <message>
        <source>Northeastern hills and plains</source>
        <translation>东北山丘平原区</translation>
    </message>
    <message>
        <source>Northern grasslands</source>
        <translation>北方草原区</translation>
    </message>
    <message>
        <source>Northwestern drylands</source>
        <translation>西北干旱区</translation>
    </message>
    <message>
        <source>Not for given breaks.</source>
        <translation>给定界限时不用。</translation>
    </message>
    <message>
        <source>Not less than the smallest.</source>
        <translation>不小于最小搜索半径。</translation>
    </message>
    <message>
        <source>Not verified against its source: {row}.</source>
        <translation>未与原文核实：{row}。</translation>
    </message>
    <message>
        <source>Nothing to complain about.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Number of crossings</source>
        <translation>断裂点数</translation>
    </message>
    <message>
        <source>Number of key units</source>
        <translation>关键单元数</translation>
    </message>
    <message>
        <source>Number of links</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Number of near-optimal plans, as different as can be, from which the selection frequency is taken.</source>
        <translation>彼此差异尽量大的近优方案的个数,由此得到入选频率。</translation>
    </message>
    <message>
        <source>Number of nearest sources</source>
        <translation>最近源地数</translation>
    </message>
    <message>
        <source>Number of paths</source>
        <translation>路径数</translation>
    </message>
    <message>
        <source>Number of sites</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>Number of sources</source>
        <translation>源地数量</translation>
    </message>
    <message>
        <source>Number of stations</source>
        <translation>站点数</translation>
    </message>
    <message>
        <source>Number of the layer that decides, services first; its name is the class name.</source>
        <translation>起决定作用的图层序号，服务在前；类别名即图层名。</translation>
    </message>
    <message>
        <source>Number of the rule that gave the level.</source>
        <translation>给出级别的规则编号。</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation>分区数量</translation>
    </message>
    <message>
        <source>Numeric fields; NULL is left out of the unit's sum.</source>
        <translation>数值字段；空值不计入该单元的合计。</translation>
    </message>
    <message>
        <source>Nutrient load</source>
        <translation>氮磷负荷</translation>
    </message>
    <message>
        <source>OPEN_LAND and STAGE_MINIMUM need AREA, the field with the area in ha.</source>
        <translation>OPEN_LAND 和 STAGE_MINIMUM 需要 AREA，即面积（公顷）字段。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>优化目标</translation>
    </message>
    <message>
        <source>Obstacle factors</source>
        <translation>障碍因子</translation>
    </message>
    <message>
        <source>Of a tonne of carbon (not of CO2), in any currency.</source>
        <translation>每吨碳（不是 CO2）的价格，任意货币。</translation>
    </message>
    <message>
        <source>Of each class: cells, area (ha), runoff coefficient, volume and depth, deficit, and area without a coefficient.</source>
        <translation>每类的像元数、面积（公顷）、径流系数、水量和水深、亏缺，以及没有系数的面积。</translation>
    </message>
    <message>
        <source>Of everything that is random; the same seed gives the same county.</source>
        <translation>所有随机数的种子；相同的种子生成相同的示例县。</translation>
    </message>
    <message>
        <source>Of money; 0 when left out.</source>
        <translation>资金的贴现率；未给出时为 0。</translation>
    </message>
    <message>
        <source>Of natural breaks and quantiles.</source>
        <translation>用于自然断点和分位数。</translation>
    </message>
    <message>
        <source>Of the fine earth by the USDA limits (0.05 and 0.002 mm); the three add up to 100.</source>
        <translation>细土按美国农业部界限（0.05 与 0.002 mm）；三者之和为 100。</translation>
    </message>
    <message>
        <source>Of the random numbers: the same seed gives the same result.</source>
        <translation>随机数的种子：相同种子得到相同结果。</translation>
    </message>
    <message>
        <source>Of the random starts of max-p.</source>
        <translation>max-p 随机起点的种子。</translation>
    </message>
    <message>
        <source>Of the same years: the trajectory is then that of NDVI which rain does not explain.</source>
        <translation>与 NDVI 同年：趋势取 NDVI 中降水不能解释的部分。</translation>
    </message>
    <message>
        <source>Of the soil, for all cells, &gt; 0.</source>
        <translation>土体参数，用于所有像元，&gt; 0。</translation>
    </message>
    <message>
        <source>Of the soil, for all cells.</source>
        <translation>土体参数，用于所有像元。</translation>
    </message>
    <message>
        <source>Of the terrain as it is.</source>
        <translation>原地形的坡度。</translation>
    </message>
    <message>
        <source>Off: it is resistance.</source>
        <translation>关闭时为阻力。</translation>
    </message>
    <message>
        <source>Off: rasters on another grid are refused. On: they are warped to the grid with the smallest cells, classes by nearest or mode, measures by bilinear or average; the log says how.</source>
        <translation>关闭：格网不一致的栅格被拒绝。开启：对齐到像元最小的格网，类别用最近邻或众数，量值用双线性或平均；日志说明做法。</translation>
    </message>
    <message>
        <source>Off: such a link is left out; the links to that source stand for it.</source>
        <translation>关闭时舍去这类连接，由通往该源地的连接代替。</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>On the filled terrain.</source>
        <translation>基于填洼后的地形。</translation>
    </message>
    <message>
        <source>On: all pairs but those listed count.</source>
        <translation>开启时，除所列节点对外均参与计算。</translation>
    </message>
    <message>
        <source>On: what lies within a hole of a core has 100 added, and openings have codes 100 and 220.</source>
        <translation>开启:核心区孔洞内的要素编码加 100,开口编码为 100 和 220。</translation>
    </message>
    <message>
        <source>One A3 page a map, as PDF.</source>
        <translation>每图一页 A3 的 PDF。</translation>
    </message>
    <message>
        <source>One HTML file that needs nothing else.</source>
        <translation>单个 HTML 文件，无需其他文件。</translation>
    </message>
    <message>
        <source>One a threat in the order of the table's rows; cells other than 0 are a source, whatever their value.</source>
        <translation>按表中各行的顺序每个威胁一个；非 0 的像元即为威胁源，不论数值大小。</translation>
    </message>
    <message>
        <source>One band each, named after it.</source>
        <translation>各占一个波段，并以其命名。</translation>
    </message>
    <message>
        <source>One band each; 0 at the first node of a pair.</source>
        <translation>各占一个波段；节点对的第一个节点处为 0。</translation>
    </message>
    <message>
        <source>One cover holds for all periods.</source>
        <translation>所有时段使用同一覆盖度。</translation>
    </message>
    <message>
        <source>One field for each source of funds; they are added up.</source>
        <translation>每种资金来源一个字段，相加为总额。</translation>
    </message>
    <message>
        <source>One file that works offline.</source>
        <translation>单个文件,可离线打开。</translation>
    </message>
    <message>
        <source>One layer for each kind, such as settlements, farmland, waters.</source>
        <translation>每类一个图层，如居民点、耕地、水域。</translation>
    </message>
    <message>
        <source>One layer for each kind, such as settlements, farmland, waters; a unit is exposed to what it touches.</source>
        <translation>每类一个图层，如居民点、耕地、水体；单元与之相交即为暴露。</translation>
    </message>
    <message>
        <source>One layer for each kind.</source>
        <translation>每类一个图层。</translation>
    </message>
    <message>
        <source>One more row for each further problem.</source>
        <translation>每增加一类问题增加一行。</translation>
    </message>
    <message>
        <source>One number for every year, or one per year, separated by commas; 5% is a share of what all sites cost.</source>
        <translation>各年相同的一个数，或每年一个数，用逗号分隔；5% 表示全部地块投资的比例。</translation>
    </message>
    <message>
        <source>One number, or one a year, separated by commas; 5% is a share of what all projects cost.</source>
        <translation>一个数，或每年一个数，用逗号分隔；5% 表示全部工程投资的比例。</translation>
    </message>
    <message>
        <source>One number, or one a year, separated by commas; 5% is a share of what all sites cost.</source>
        <translation>一个数，或每年一个数，用逗号分隔；5% 表示全部地块投资的比例。</translation>
    </message>
    <message>
        <source>One polygon a class: class, name_zh, name_en, width_m, waters, length_m, area_ha.</source>
        <translation>每类一个多边形：class、name_zh、name_en、width_m、waters、length_m、area_ha。</translation>
    </message>
    <message>
        <source>One raster a period of the year, in order, from windweather.</source>
        <translation>一年各时段各一个栅格，按顺序排列，来自 windweather。</translation>
    </message>
    <message>
        <source>One raster a period: weather_01.tif …, for winderosion; needs the reference grid.</source>
        <translation>每个时段一个栅格：weather_01.tif …，供 winderosion 使用；需要参考网格。</translation>
    </message>
    <message>
        <source>One raster a year up to now, for the early warning; needs the reference.</source>
        <translation>每年一个栅格，到现在为止，用于预警；需要参照区。</translation>
    </message>
    <message>
        <source>One raster a year; without it productivity is left out.</source>
        <translation>每年一个栅格；未给出时不计生产力。</translation>
    </message>
    <message>
        <source>One raster for each indicator, in the order of INDICATORS.</source>
        <translation>每项指标一幅栅格，顺序与 INDICATORS 一致。</translation>
    </message>
    <message>
        <source>One raster for each kind, such as population; a unit is exposed where one is above 0.</source>
        <translation>每类一个栅格，如人口；大于 0 处即为暴露。</translation>
    </message>
    <message>
        <source>One row a source in order of rank: area, total area and equivalent connected area so far, and what it adds (ha).</source>
        <translation>按排序每个源地一行:面积、累计总面积、累计等效连通面积及其增量(公顷)。</translation>
    </message>
    <message>
        <source>One row for each indicator: level 1, level 2, field, weight. A weight counts within its level 2 group; groups of a level 1, and the levels 1, weigh equally unless a row without a field gives theirs.</source>
        <translation>每个指标一行:一级、二级、字段、权重。权重在所属二级组内生效;一级内各组以及各一级之间等权,除非用没有字段的行给出其权重。</translation>
    </message>
    <message>
        <source>One row for each problem, in the order that decides ties: code such as water_erosion, field with its class, scheme of the table (water_erosion, wind_erosion, karst, karst_four, desertification, sandification, vegetation, mine, or severity for 0 to 3).</source>
        <translation>每个问题一行,先后顺序决定并列时的取舍:问题代码(如 water_erosion)、等级字段、表中的分级方案(water_erosion、wind_erosion、karst、karst_four、desertification、sandification、vegetation、mine,或 severity 表示 0 至 3)。</translation>
    </message>
    <message>
        <source>One row for each unit and indicator, and for all units together, with method and evidence.</source>
        <translation>每个单元、每项指标一行，另有全部单元合计，附方法与证据。</translation>
    </message>
    <message>
        <source>One row for each unit with a problem; empty without a problem field.</source>
        <translation>每个有问题的单元一行；未选问题字段时为空。</translation>
    </message>
    <message>
        <source>One row for each, with rule, severity, area_ha, share, department and why.</source>
        <translation>每项冲突一行，含规则、性质、area_ha、占比、部门和原因。</translation>
    </message>
    <message>
        <source>One score of erosivity holds {share} % of the area: the unit of the guide's limits (100, 600) is uncertain. The table sensitivity_scores_si.csv of the plugin (981, 5886) can be given as TABLE.</source>
        <translation>侵蚀力的一个得分占 {share} % 的面积：指南界限（100、600）的单位不确定。可把插件的表 sensitivity_scores_si.csv（981、5886）作为 TABLE 给出。</translation>
    </message>
    <message>
        <source>One sheet a table.</source>
        <translation>每表一个工作表。</translation>
    </message>
    <message>
        <source>One sign for each field, in order: + where more is better, - where less is: +,-,+.</source>
        <translation>按顺序每个字段一个符号：+ 越大越好，- 越小越好，如 +,-,+。</translation>
    </message>
    <message>
        <source>One to all</source>
        <translation>一对多</translation>
    </message>
    <message>
        <source>One value, or one for each feature: 30% is a share of the total, a plain number an amount.</source>
        <translation>一个值,或每个要素一个值:30% 表示总量的占比,数字表示绝对数量。</translation>
    </message>
    <message>
        <source>One value, or one for each feature; 1 where left out.</source>
        <translation>一个值,或每个要素一个值;省略时为 1。</translation>
    </message>
    <message>
        <source>Only drylands (0.05–0.65) are graded; without it all cells are.</source>
        <translation>只对干旱区（0.05–0.65）分级；未给出时对所有像元分级。</translation>
    </message>
    <message>
        <source>Open land (ha)</source>
        <translation>裸露土地（公顷）</translation>
    </message>
    <message>
        <source>Open model in the designer</source>
        <translation>在模型设计器中打开</translation>
    </message>
    <message>
        <source>Open-land cap</source>
        <translation>裸露土地上限</translation>
    </message>
    <message>
        <source>Organic carbon</source>
        <translation>有机碳</translation>
    </message>
    <message>
        <source>Organic carbon (%).</source>
        <translation>有机碳（%）。</translation>
    </message>
    <message>
        <source>Organic matter</source>
        <translation>有机质</translation>
    </message>
    <message>
        <source>Origin of layers and tables</source>
        <translation>图层与表格来源</translation>
    </message>
    <message>
        <source>Original use</source>
        <translation>原用途</translation>
    </message>
    <message>
        <source>Other control lines</source>
        <translation>其他控制线</translation>
    </message>
    <message>
        <source>Outcome accounting</source>
        <translation>成效核算</translation>
    </message>
    <message>
        <source>Outcrop of carbonate rock</source>
        <translation>碳酸盐岩出露</translation>
    </message>
    <message>
        <source>Overburden</source>
        <translation>覆岩类型</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Own matrix of transitions</source>
        <translation>自定义转移矩阵</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>自定义表</translation>
    </message>
    <message>
        <source>PANELS, panel {record}: the inflection offset of {offset} m on each side leaves nothing of it. Check OFFSET (a share of the depth), DEPTH and the units of the layer.</source>
        <translation>PANELS，工作面 {record}：每边 {offset} 米的拐点偏移使其没有剩余。请检查 OFFSET（与采深之比）、DEPTH 和图层的单位。</translation>
    </message>
    <message>
        <source>PANELS: no panel is left to compute. Check the layer and UNTIL.</source>
        <translation>PANELS：没有可计算的工作面。请检查图层和 UNTIL。</translation>
    </message>
    <message>
        <source>PANELS: {name} is not known for panel {record}: give a number, a field without NULL, or the overburden.</source>
        <translation>PANELS：工作面 {record} 的 {name} 未知：请给出数值、无 NULL 的字段，或覆岩类型。</translation>
    </message>
    <message>
        <source>PATCHES: the identifiers are not unique, so that LINKS cannot name a patch. Dissolve the patches first.</source>
        <translation>PATCHES:标识不唯一,LINKS 无法指明斑块。请先融合斑块。</translation>
    </message>
    <message>
        <source>PATHS, feature {row}: node {node} is not in NODES; check the fields FROM, TO and NODE_ID.</source>
        <translation>PATHS 第 {row} 个要素：NODES 中没有节点 {node}；请检查字段 FROM、TO 与 NODE_ID。</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>PC and IIC</source>
        <translation>PC 与 IIC</translation>
    </message>
    <message>
        <source>PONDING needs WATER_DEPTH, the depth of the water table.</source>
        <translation>PONDING 需要 WATER_DEPTH，即地下水埋深。</translation>
    </message>
    <message>
        <source>PRACTICE is left out: P is 1 everywhere.</source>
        <translation>未给 PRACTICE：P 处处为 1。</translation>
    </message>
    <message>
        <source>PRECIPITATION: found {found} rasters, allowed are 12, or 12 for each year, in the order of the months.</source>
        <translation>PRECIPITATION：有 {found} 个栅格，允许 12 个，或每年 12 个并按月排列。</translation>
    </message>
    <message>
        <source>PREDECESSORS: column {column} is missing, found are {found}.</source>
        <translation>PREDECESSORS：缺少列 {column}，现有 {found}。</translation>
    </message>
    <message>
        <source>PREDECESSORS: row {row} has an empty cell. Name both sites.</source>
        <translation>PREDECESSORS：第 {row} 行有空单元格。请写明两个场地。</translation>
    </message>
    <message>
        <source>PREDECESSORS: row {row} names site {site}, which the field ID of UNITS does not hold.</source>
        <translation>PREDECESSORS：第 {row} 行的场地 {site} 不在 UNITS 的 ID 字段中。</translation>
    </message>
    <message>
        <source>PREDECESSORS: the sites {sites} wait for each other in a circle. Remove one of these rows.</source>
        <translation>PREDECESSORS：场地 {sites} 循环等待。请删去其中一行。</translation>
    </message>
    <message>
        <source>PREFIXES: found {found}; give {count} different ones of 1 to 5 letters, digits or _, first a letter.</source>
        <translation>PREFIXES:为 {found};请给出 {count} 个互不相同的前缀,由 1 至 5 个字母、数字或 _ 组成,首位为字母。</translation>
    </message>
    <message>
        <source>PRICE needs FUTURE and YEARS: give them or leave PRICE out.</source>
        <translation>PRICE 需要 FUTURE 和 YEARS：请给出它们，或不给 PRICE。</translation>
    </message>
    <message>
        <source>PROBLEMS, row {row}: the units have no field {field}; they have {known}.</source>
        <translation>PROBLEMS 第 {row} 行:单元图层没有字段 {field};现有 {known}。</translation>
    </message>
    <message>
        <source>PROBLEMS: found {found} cells; each row has three: problem, field, scheme.</source>
        <translation>PROBLEMS:共有 {found} 个单元格;每行应有三个:问题、字段、方案。</translation>
    </message>
    <message>
        <source>PRODUCTIVITY_OUT needs NDVI.</source>
        <translation>PRODUCTIVITY_OUT 需要 NDVI。</translation>
    </message>
    <message>
        <source>PROFILES: column {column} is missing, found are {found}.</source>
        <translation>PROFILES：缺少列 {column}，现有 {found}。</translation>
    </message>
    <message>
        <source>PROFILES: the table has no rows.</source>
        <translation>PROFILES：表中没有行。</translation>
    </message>
    <message>
        <source>PROGRAMME and PROJECTS have no column in common; the programme has {found}. Name the project's identifier alike in both.</source>
        <translation>PROGRAMME 与 PROJECTS 没有共同的列；重点项目库的列为 {found}。请使两者的工程标识同名。</translation>
    </message>
    <message>
        <source>PROJECTS, field ACTION, row {row}: found {found}, allowed are {allowed}.</source>
        <translation>PROJECTS 字段 ACTION 第 {row} 行：找到 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>PROJECTS, field {field}, row {row}: found {found}, allowed are budgets of 0 and more.</source>
        <translation>PROJECTS 字段 {field} 第 {row} 行：找到 {found}，预算应不小于 0。</translation>
    </message>
    <message>
        <source>PROPAGATION is 90°: the trough over inclined seams is not shifted down the dip.</source>
        <translation>PROPAGATION 为 90°：倾斜煤层上方的下沉盆地未向下山方向偏移。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>成果包</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>节点对</translation>
    </message>
    <message>
        <source>Pairwise</source>
        <translation>成对</translation>
    </message>
    <message>
        <source>Pairwise: 1 A from each node to each other. One to all: from each node, all others grounded. All to one: from all others to each node. Advanced: currents and grounds from rasters.</source>
        <translation>成对：每两个节点之间通 1 A 电流。一对多：从每个节点流出，其余全部接地。多对一：从其余节点流向每个节点。高级：电流源与接地由栅格给出。</translation>
    </message>
    <message>
        <source>Panels mined later are left out; needs their year.</source>
        <translation>此后开采的工作面不计；需要其年份。</translation>
    </message>
    <message>
        <source>Panels on the map, in a projected system in metres unless a terrain is given; those of several seams add up.</source>
        <translation>地图上的工作面，未给地形时须为以米为单位的投影坐标系；多煤层叠加。</translation>
    </message>
    <message>
        <source>Panels with the heights of the caved and the fractured zone and the rock above (m); needs the overburden.</source>
        <translation>工作面，含垮落带和导水裂隙带高度及其上岩层厚度（米）；需要覆岩类型。</translation>
    </message>
    <message>
        <source>Panels with thickness (m), depth (m), dip (°) and overburden.</source>
        <translation>工作面，含采厚（m）、采深（m）、倾角（°）和覆岩。</translation>
    </message>
    <message>
        <source>Parameter IC0</source>
        <translation>参数 IC0</translation>
    </message>
    <message>
        <source>Parameter k</source>
        <translation>参数 k</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Part of the load that reaches a stream; gross load without it.</source>
        <translation>负荷到达河道的比例；省略时为毛负荷。</translation>
    </message>
    <message>
        <source>Part of the sand between 0.05 and 0.1 mm, for the nomograph.</source>
        <translation>0.05 至 0.1 mm 的砂粒部分，用于诺谟图。</translation>
    </message>
    <message>
        <source>Part of the soil that can be carried as fine sediment.</source>
        <translation>可作为细颗粒泥沙输移的土壤比例。</translation>
    </message>
    <message>
        <source>Part that a trap keeps, 0–1.</source>
        <translation>拦截体截留的比例，0–1。</translation>
    </message>
    <message>
        <source>Patch connectivity</source>
        <translation>斑块连通性</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>斑块</translation>
    </message>
    <message>
        <source>Patches no farther apart, from edge to edge, are one source.</source>
        <translation>边缘间距离不超过此值的斑块合为一个源地。</translation>
    </message>
    <message>
        <source>Patches of habitat that are large, good and well connected enough to be sources of the ecological network, each with the reason, and a curve of what the next patch adds.</source>
        <translation>面积、质量与连通性均足以作为生态网络源地的生境斑块,逐一注明入选理由,并给出每增加一个斑块所增益的曲线。</translation>
    </message>
    <message>
        <source>Patches or points that are linked.</source>
        <translation>被连接的斑块或点。</translation>
    </message>
    <message>
        <source>Patches or points to be linked, from ecologicalsources.</source>
        <translation>待连接的斑块或点，来自 ecologicalsources。</translation>
    </message>
    <message>
        <source>Patches or points, or a raster of ids. A node of several cells is one node only for its own pair, which costs a solve for each pair; give the patches as regions too, and all pairs come from one solve per node.</source>
        <translation>斑块、点或编号栅格。由多个像元组成的节点只在其自身所在的节点对中合并为一个节点，因此每对需求解一次；若将斑块同时作为短路区域给出，则每个节点只需求解一次即可得到所有节点对。</translation>
    </message>
    <message>
        <source>Patches or points, or a raster of their ids (0 and NoData are no source).</source>
        <translation>斑块或点，或其编号栅格（0 与 NoData 不是源地）。</translation>
    </message>
    <message>
        <source>Patches with connectivity</source>
        <translation>带连通性的斑块</translation>
    </message>
    <message>
        <source>Patches, points or lines that could become stones, beside the places where corridors cross or meet.</source>
        <translation>可作为踏脚石的斑块、点或线；廊道相交或汇合处另行计入。</translation>
    </message>
    <message>
        <source>Paths may run through a third source</source>
        <translation>路径可穿过第三源地</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>格局</translation>
    </message>
    <message>
        <source>Pattern summary</source>
        <translation>格局汇总</translation>
    </message>
    <message>
        <source>Per cent of today, or difference.</source>
        <translation>相对现状的百分比，或差值。</translation>
    </message>
    <message>
        <source>Per cubic metre and kilometre.</source>
        <translation>每立方米每公里。</translation>
    </message>
    <message>
        <source>Per unit of area, such as mm or t/(km²·a); cells weigh by their true area.</source>
        <translation>单位面积的值，如 mm 或 t/(km²·a)；像元按真实面积计权。</translation>
    </message>
    <message>
        <source>Per year, for the dynamic cost of what remains; budgets and spending stay in prices of the first year.</source>
        <translation>每年，用于剩余部分的动态费用；预算和支出按首年价格。</translation>
    </message>
    <message>
        <source>Per year.</source>
        <translation>每年。</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Percentile of bare soil</source>
        <translation>裸土分位数</translation>
    </message>
    <message>
        <source>Percentile of full cover</source>
        <translation>全覆盖分位数</translation>
    </message>
    <message>
        <source>Percentiles below and above which values count as the lowest and highest.</source>
        <translation>低于和高于该百分位的值按最低值和最高值计。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Periods of the equation; results of unlike periods are not compared.</source>
        <translation>方程采用的时段；不同时段的结果不可比较。</translation>
    </message>
    <message>
        <source>Permanent basic farmland</source>
        <translation>永久基本农田</translation>
    </message>
    <message>
        <source>Permanent basic farmland.</source>
        <translation>永久基本农田。</translation>
    </message>
    <message>
        <source>Plain of the middle and lower Yangtze</source>
        <translation>长江中下游平原区</translation>
    </message>
    <message>
        <source>Plan and projects</source>
        <translation>规划与工程</translation>
    </message>
    <message>
        <source>Plan conformity</source>
        <translation>规划符合性审查</translation>
    </message>
    <message>
        <source>Plan indicators</source>
        <translation>规划指标</translation>
    </message>
    <message>
        <source>Planned use</source>
        <translation>规划用途</translation>
    </message>
    <message>
        <source>Planning 2023</source>
        <translation>国土空间规划（2023）</translation>
    </message>
    <message>
        <source>Planning area</source>
        <translation>规划范围</translation>
    </message>
    <message>
        <source>Planning area (ha)</source>
        <translation>规划区面积（公顷）</translation>
    </message>
    <message>
        <source>Planning classification 2020 (trial)</source>
        <translation>用地用海分类 2020（试行）</translation>
    </message>
    <message>
        <source>Planning classification 2023</source>
        <translation>用地用海分类（2023）</translation>
    </message>
    <message>
        <source>Planning grid</source>
        <translation>规划格网</translation>
    </message>
    <message>
        <source>Planning grid to compare with; else the first raster.</source>
        <translation>用来对照的规划网格；未给出时取第一个栅格。</translation>
    </message>
    <message>
        <source>Planning units</source>
        <translation>规划单元</translation>
    </message>
    <message>
        <source>Planning units by problem</source>
        <translation>规划单元（按主要问题）</translation>
    </message>
    <message>
        <source>Planning units in a projected system.</source>
        <translation>规划单元,须为投影坐标系。</translation>
    </message>
    <message>
        <source>Planning units with the classes of each problem, from unitstatistics.</source>
        <translation>规划单元,带有各问题的等级字段(由 unitstatistics 得到)。</translation>
    </message>
    <message>
        <source>Planning units, from diagnoseproblems.</source>
        <translation>规划单元,由 diagnoseproblems 得到。</translation>
    </message>
    <message>
        <source>Planning units.</source>
        <translation>规划单元。</translation>
    </message>
    <message>
        <source>Planning units; in metres where a boundary penalty is given.</source>
        <translation>规划单元;给出边界惩罚时须以米为单位。</translation>
    </message>
    <message>
        <source>Plans in the portfolio</source>
        <translation>方案组合中的方案数</translation>
    </message>
    <message>
        <source>Plots and area (ha) by land use and result.</source>
        <translation>按地类和结果统计的地块数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Plots by result</source>
        <translation>按结果统计地块</translation>
    </message>
    <message>
        <source>Plots that fail</source>
        <translation>不合格地块数</translation>
    </message>
    <message>
        <source>Plots to accept, with year (since reclamation), landuse, survival, cover, canopy, soil_depth, bulk, gravel, soil_ph, organic, ec, slope and yield.</source>
        <translation>待验收地块，含字段 year（复垦后年数）、landuse、survival、cover、canopy、soil_depth、bulk、gravel、soil_ph、organic、ec、slope 和 yield。</translation>
    </message>
    <message>
        <source>Plots to accept.</source>
        <translation>待验收的地块。</translation>
    </message>
    <message>
        <source>Plots with result (pass, replant, fail), reason, target (cover due), gap (negative: behind), care (years still to come) and warning (1 none to 5).</source>
        <translation>地块，含 result（pass 合格、replant 补植、fail 不合格）、reason（理由）、target（应达覆盖度）、gap（差距，负为滞后）、care（尚需管护的年数）和 warning（1 无至 5）。</translation>
    </message>
    <message>
        <source>Points of the gauges.</source>
        <translation>雨量站点。</translation>
    </message>
    <message>
        <source>Points of the stations.</source>
        <translation>站点（点图层）。</translation>
    </message>
    <message>
        <source>Points on streams, or lakes and bays as polygons.</source>
        <translation>河道上的点，或湖泊、海湾的面。</translation>
    </message>
    <message>
        <source>Points or polygons with contents.</source>
        <translation>含元素含量的点或面。</translation>
    </message>
    <message>
        <source>Points where corridors cross roads, railways and built-up land: class, place along the corridor, priority by class and rank, and a proposed structure.</source>
        <translation>廊道与道路、铁路和建设用地相交处：类别、沿廊道里程、按类别与位次的优先级及建议的通道形式。</translation>
    </message>
    <message>
        <source>Pollution</source>
        <translation>污染等级</translation>
    </message>
    <message>
        <source>Pollution of the samples</source>
        <translation>样品污染评价</translation>
    </message>
    <message>
        <source>Polygon of the planning area, in a projected system (m).</source>
        <translation>规划范围多边形，投影坐标（m）。</translation>
    </message>
    <message>
        <source>Polygons for which the matrix is given one by one.</source>
        <translation>逐个给出转移矩阵的多边形。</translation>
    </message>
    <message>
        <source>Polygons for which the table is made; the whole raster without them.</source>
        <translation>按其汇总的多边形；未给出时对整个栅格汇总。</translation>
    </message>
    <message>
        <source>Polygons of engineering and tillage measures; where they overlap, the later one counts.</source>
        <translation>工程与耕作措施的面；重叠处以后者为准。</translation>
    </message>
    <message>
        <source>Polygons of one level, or of several that cover each other; each level above is added up by code.</source>
        <translation>同一级别的面，或上下级完整覆盖的多级面；上级按代码逐级求和。</translation>
    </message>
    <message>
        <source>Polygons of projects to review.</source>
        <translation>待审查的工程面。</translation>
    </message>
    <message>
        <source>Polygons of projects.</source>
        <translation>工程面。</translation>
    </message>
    <message>
        <source>Polygons of treated land; what several share counts once, in the first.</source>
        <translation>已治理土地的面；重叠部分只计一次，计入先列的单元。</translation>
    </message>
    <message>
        <source>Polygons of untreated land under the same weather; without them effects are NULL, but for connectivity.</source>
        <translation>气候条件相同的未治理土地面；没有时成效为 NULL（连通性除外）。</translation>
    </message>
    <message>
        <source>Polygons or points; distances need a projected system in metres.</source>
        <translation>多边形或点；按距离计算时需要以米为单位的投影坐标系。</translation>
    </message>
    <message>
        <source>Polygons to compute for.</source>
        <translation>需要统计的面。</translation>
    </message>
    <message>
        <source>Polygons with codes of the third survey in DLBM, or their raster from rasteriselanduse or reclassifylandcover (survey groups).</source>
        <translation>DLBM 字段为三调地类编码的图斑，或由 rasteriselanduse、reclassifylandcover（三调一级类）得到的栅格。</translation>
    </message>
    <message>
        <source>Polygons, from ecologicalsources or mspa.</source>
        <translation>面要素,来自 ecologicalsources 或 mspa。</translation>
    </message>
    <message>
        <source>Polygons, with a field treated (ha) where it is known.</source>
        <translation>矿山图斑，已知治理面积时带 treated 字段（公顷）。</translation>
    </message>
    <message>
        <source>Polygons; a corridor is cut as far as it runs through them.</source>
        <translation>面；廊道在其内的部分即为断裂。</translation>
    </message>
    <message>
        <source>Positive where carbon is stored; needs the later land cover.</source>
        <translation>固碳处为正；需要后期土地覆盖。</translation>
    </message>
    <message>
        <source>Potential soil loss</source>
        <translation>潜在土壤流失</translation>
    </message>
    <message>
        <source>Practice factor P</source>
        <translation>措施因子 P</translation>
    </message>
    <message>
        <source>Practice factor P of RUSLE, and factors of engineering and tillage of CSLE, from land use, slope and mapped measures.</source>
        <translation>由土地利用、坡度和图上措施得到 RUSLE 的措施因子 P，以及 CSLE 的工程与耕作因子。</translation>
    </message>
    <message>
        <source>Practice factors</source>
        <translation>水土保持措施因子</translation>
    </message>
    <message>
        <source>Precipitation</source>
        <translation>降水量</translation>
    </message>
    <message>
        <source>Precipitation less surface runoff (by land cover) and evapotranspiration, in mm and m³ a year. Deficits are counted and reported.</source>
        <translation>降水减去地表径流（按土地覆盖）和蒸散发，单位为毫米和每年立方米。亏缺计数并报告。</translation>
    </message>
    <message>
        <source>Predecessors</source>
        <translation>先后次序</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>沉陷预计</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>数据准备</translation>
    </message>
    <message>
        <source>Prepared by (seal)</source>
        <translation>编制单位（盖章）</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>是否具备</translation>
    </message>
    <message>
        <source>Present value of the sequestration</source>
        <translation>固碳量的现值</translation>
    </message>
    <message>
        <source>Price of a metre of edge between chosen units and others; larger values give more compact plans. The outer edge does not count.</source>
        <translation>所选单元与其他单元之间每米边界的代价;值越大,方案越紧凑。区域外边界不计。</translation>
    </message>
    <message>
        <source>Price of carbon</source>
        <translation>碳价</translation>
    </message>
    <message>
        <source>Price rise</source>
        <translation>价格上涨率</translation>
    </message>
    <message>
        <source>Printable page in both languages with a table for each level.</source>
        <translation>可打印的双语页面，每一层级一张表。</translation>
    </message>
    <message>
        <source>Printable page in both languages with the ledger.</source>
        <translation>中英双语可打印页面，含台账。</translation>
    </message>
    <message>
        <source>Printed on every map when given.</source>
        <translation>给出时印在每幅图上。</translation>
    </message>
    <message>
        <source>Priority selection</source>
        <translation>优先区选择</translation>
    </message>
    <message>
        <source>Priority target</source>
        <translation>优先目标</translation>
    </message>
    <message>
        <source>Priority units</source>
        <translation>优先单元</translation>
    </message>
    <message>
        <source>Priority units to treat</source>
        <translation>需治理的优先单元</translation>
    </message>
    <message>
        <source>Priority zoning</source>
        <translation>优先分区</translation>
    </message>
    <message>
        <source>Probability at this distance</source>
        <translation>该距离上的概率</translation>
    </message>
    <message>
        <source>Probability of connectivity PC</source>
        <translation>可能连通性指数 PC</translation>
    </message>
    <message>
        <source>Probability of connectivity PC and integral index of connectivity IIC of a network of patches, and what both lose with each patch (dPC with its fractions intra, flux and connector, dIIC).</source>
        <translation>斑块网络的可能连通性指数 PC 与整体连通性指数 IIC,以及失去每个斑块时二者的损失(dPC 及其内部、通量、连接三部分,dIIC)。</translation>
    </message>
    <message>
        <source>Probability-integral method; panels of several seams add up.</source>
        <translation>概率积分法；多煤层工作面叠加。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problem areas</source>
        <translation>问题面积</translation>
    </message>
    <message>
        <source>Problem {problem}: class {found} is not in scheme {scheme}, which has {known}. Choose another scheme or give a table.</source>
        <translation>问题 {problem}:等级 {found} 不在方案 {scheme} 中,该方案有 {known}。请换一个方案或给出自己的表。</translation>
    </message>
    <message>
        <source>Problem {problem}: scheme {scheme} is not in the table; it has {known}.</source>
        <translation>问题 {problem}:表中没有方案 {scheme};现有 {known}。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems of the units</source>
        <translation>各单元的问题</translation>
    </message>
    <message>
        <source>Product of both land covers.</source>
        <translation>两期土地覆盖所用的产品。</translation>
    </message>
    <message>
        <source>Product of the land cover; its table gives the resistance of each class.</source>
        <translation>地表覆盖产品；其表给出各类的阻力。</translation>
    </message>
    <message>
        <source>Product whose codes the land cover has; an own legend needs a table.</source>
        <translation>土地覆盖编码所属的产品；自定义图例需要提供表。</translation>
    </message>
    <message>
        <source>Product whose codes the land cover has; custom: 1 tree cover, 2 grassland, 3 cropland, 4 wetland, 5 artificial, 6 other, 7 water.</source>
        <translation>土地覆被编码所属产品；自定义：1 林木，2 草地，3 耕地，4 湿地，5 人工地表，6 其他，7 水体。</translation>
    </message>
    <message>
        <source>Productivity</source>
        <translation>生产力</translation>
    </message>
    <message>
        <source>Profile permeability</source>
        <translation>剖面渗透性</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>重点项目库</translation>
    </message>
    <message>
        <source>Programme of projects</source>
        <translation>工程项目库</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>工程文件</translation>
    </message>
    <message>
        <source>Project stages</source>
        <translation>工程分期</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>修复工程</translation>
    </message>
    <message>
        <source>Projects at most this far apart are neighbours.</source>
        <translation>间距不超过此值的工程视为相邻。</translation>
    </message>
    <message>
        <source>Projects of different basins are not joined.</source>
        <translation>流域不同的工程不合并。</translation>
    </message>
    <message>
        <source>Projects of different problems are not joined.</source>
        <translation>问题不同的工程不合并。</translation>
    </message>
    <message>
        <source>Projects that are blocked</source>
        <translation>存在禁止冲突的工程数</translation>
    </message>
    <message>
        <source>Projects that lie this near may be joined (m).</source>
        <translation>距离不超过该值的项目可整合（m）。</translation>
    </message>
    <message>
        <source>Projects that may be done</source>
        <translation>可实施的工程</translation>
    </message>
    <message>
        <source>Projects with proj_id, action, problem, budget and funds.</source>
        <translation>项目，含 proj_id、action、problem、预算与各来源资金。</translation>
    </message>
    <message>
        <source>Projects with resolvable conflicts</source>
        <translation>可协调冲突的工程数</translation>
    </message>
    <message>
        <source>Projects without the names of their sources</source>
        <translation>去除来源字段的工程</translation>
    </message>
    <message>
        <source>Propagation angle</source>
        <translation>开采影响传播角</translation>
    </message>
    <message>
        <source>Proven bound</source>
        <translation>已证明的界</translation>
    </message>
    <message>
        <source>Proven distance from the optimum that is enough, 0.01 for 1 %; small problems end at the optimum all the same.</source>
        <translation>可以接受的与最优值的差距,0.01 即 1 %;小规模问题仍求得最优解。</translation>
    </message>
    <message>
        <source>Proven gap</source>
        <translation>经证明的差距</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Provincial plan</source>
        <translation>省级规划</translation>
    </message>
    <message>
        <source>Qinghai-Tibet plateau</source>
        <translation>青藏高原区</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Quality of habitats between 0 and 1 from land cover and the threats around it, with the degradation, and the rarity against a baseline.</source>
        <translation>由土地覆盖及其周围的威胁计算生境质量（0 到 1），并给出退化度和相对基期的稀缺性。</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>R · K · LS of bare land.</source>
        <translation>裸地的 R · K · LS。</translation>
    </message>
    <message>
        <source>R · K · LS · C · P; NoData on streams.</source>
        <translation>R · K · LS · C · P；河道上无数据。</translation>
    </message>
    <message>
        <source>RAIN: found {found} rasters; NDVI has {total}, one a year.</source>
        <translation>RAIN：有 {found} 个栅格；NDVI 有 {total} 个，每年一个。</translation>
    </message>
    <message>
        <source>RARITY needs the baseline land cover: give BASELINE or leave RARITY out.</source>
        <translation>RARITY 需要基期土地覆盖：请给出 BASELINE，或不要求 RARITY。</translation>
    </message>
    <message>
        <source>RECEPTORS: {name} is {found} m from the nearest stream, allowed are {allowed} m. Move it, lower STREAM_CELLS or raise SNAP_DISTANCE.</source>
        <translation>RECEPTORS：{name} 距最近河道 {found} m，允许 {allowed} m。请移动它，降低 STREAM_CELLS 或增大 SNAP_DISTANCE。</translation>
    </message>
    <message>
        <source>RECEPTORS: {name} lies outside the DEM. Extend the DEM or leave it out.</source>
        <translation>RECEPTORS：{name} 在 DEM 之外。请扩大 DEM 或去掉它。</translation>
    </message>
    <message>
        <source>RECORDS: no record is of a station of STATIONS; found are the codes {found}, {known}.</source>
        <translation>RECORDS：没有属于 STATIONS 站点的记录；编码分别为 {found} 与 {known}。</translation>
    </message>
    <message>
        <source>RECORDS: station {station} has no wind in period {period} of {count}. Leave the station out, complete its record, or choose months.</source>
        <translation>RECORDS：站点 {station} 在 {count} 个时段中的第 {period} 个没有风速。请去掉该站、补全记录，或改用月时段。</translation>
    </message>
    <message>
        <source>RECORDS: station {station} has no year with records of at least {share} % of its days. Leave the station out or complete its record.</source>
        <translation>RECORDS：站点 {station} 没有一年的记录达到 {share} % 的日数。请去掉该站或补全记录。</translation>
    </message>
    <message>
        <source>RECORDS: station {station} has two records of {date}. Give daily sums, one record per day.</source>
        <translation>RECORDS：站点 {station} 在 {date} 有两条记录。请给出每日一条的日总量。</translation>
    </message>
    <message>
        <source>RECORDS: station {station} is not among the stations.</source>
        <translation>RECORDS：站点 {station} 不在站点图层中。</translation>
    </message>
    <message>
        <source>RESISTANCE has cells of {width} × {height} m; square ones are needed. Resample it, for instance with restoration:alignraster.</source>
        <translation>RESISTANCE 的像元为 {width} × {height} m，需要正方形像元。请重采样，例如用 restoration:alignraster。</translation>
    </message>
    <message>
        <source>ROCK_EXPOSURE: the rock index is {value} nearly everywhere; use a larger scene.</source>
        <translation>ROCK_EXPOSURE：岩石指数几乎处处为 {value}；请使用更大的影像。</translation>
    </message>
    <message>
        <source>ROUGHNESS and DEM are left out: the soil counts as smooth.</source>
        <translation>未给出 ROUGHNESS 和 DEM：地表按平滑计。</translation>
    </message>
    <message>
        <source>RUSLE</source>
        <translation>RUSLE（修正通用土壤流失方程）</translation>
    </message>
    <message>
        <source>RUSLE with the five factors on the left.</source>
        <translation>由左侧五个因子按 RUSLE 计算。</translation>
    </message>
    <message>
        <source>RUSLE: R·K·LS·C·P. CSLE: R·K·LS·B·E·T. Factors of the other equation are left out.</source>
        <translation>RUSLE：R·K·LS·C·P。CSLE：R·K·LS·B·E·T。不属于所选方程的因子不参与计算。</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>雨量</translation>
    </message>
    <message>
        <source>Rain of a day from which it erodes; 12 for Zhang's model, 10 for the seasons when left out.</source>
        <translation>自该日雨量起产生侵蚀；省略时章文波模型为 12，冷暖季模型为 10。</translation>
    </message>
    <message>
        <source>Rainfall erosivity</source>
        <translation>降雨侵蚀力</translation>
    </message>
    <message>
        <source>Rainfall erosivity R</source>
        <translation>降雨侵蚀力 R</translation>
    </message>
    <message>
        <source>Rainfall erosivity at gauges</source>
        <translation>站点降雨侵蚀力</translation>
    </message>
    <message>
        <source>Rainfall erosivity from monthly rain</source>
        <translation>月降雨侵蚀力</translation>
    </message>
    <message>
        <source>Random series with the same memory that each cell is compared with; 0 for none.</source>
        <translation>与各像元比较的、具有相同记忆的随机序列数；0 为不检验。</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <source>Ranges table: column {column} is missing, found are {found}.</source>
        <translation>取值范围表:缺少列 {column},现有 {found}。</translation>
    </message>
    <message>
        <source>Ranges table: low and high of {name} must be numbers.</source>
        <translation>取值范围表:{name} 的 low 和 high 必须是数字。</translation>
    </message>
    <message>
        <source>Ranges table: no row for {name}; it has {found}.</source>
        <translation>取值范围表:没有 {name} 的行;现有 {found}。</translation>
    </message>
    <message>
        <source>Ranges used</source>
        <translation>所用的取值范围</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>Raster of one band to be aligned, in any reference system.</source>
        <translation>待对齐的单波段栅格，坐标系不限。</translation>
    </message>
    <message>
        <source>Raster whose grid is taken.</source>
        <translation>取其网格的栅格。</translation>
    </message>
    <message>
        <source>Raster whose grid is taken: projected, in metres. Its values do not matter.</source>
        <translation>提供格网的栅格：投影坐标，单位米；其值无关紧要。</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>Rasters and vectors of the plan, in the order of the report.</source>
        <translation>规划的栅格与矢量，按报告中的顺序。</translation>
    </message>
    <message>
        <source>Rasters in their own units.</source>
        <translation>各指标栅格,单位各自不同。</translation>
    </message>
    <message>
        <source>Rasters in time order</source>
        <translation>按时间顺序的栅格</translation>
    </message>
    <message>
        <source>Rasters of the threats</source>
        <translation>威胁栅格</translation>
    </message>
    <message>
        <source>Rasters of the weather factor</source>
        <translation>气候因子栅格</translation>
    </message>
    <message>
        <source>Rasters precipitation_01.tif … and, where given, temperature_01.tif …</source>
        <translation>栅格 precipitation_01.tif …，给出气温时还有 temperature_01.tif …</translation>
    </message>
    <message>
        <source>Rasters to check.</source>
        <translation>要检查的栅格。</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>使用方法</translation>
    </message>
    <message>
        <source>Receptor, unit (its code or name, else its number in the layer; empty outside all), gross load above, load that arrives (t/a), share, rank and key.</source>
        <translation>受体、单元（其编码或名称，否则为图层中的序号；单元外为空）、上游毛负荷、到达负荷（t/a）、份额、排名和 key。</translation>
    </message>
    <message>
        <source>Receptors</source>
        <translation>受体</translation>
    </message>
    <message>
        <source>Receptors and units</source>
        <translation>受体与单元</translation>
    </message>
    <message>
        <source>Reclaimed plots</source>
        <translation>复垦地块</translation>
    </message>
    <message>
        <source>Reclamation acceptance</source>
        <translation>复垦验收监测</translation>
    </message>
    <message>
        <source>Reclamation stages</source>
        <translation>复垦分期</translation>
    </message>
    <message>
        <source>Reclamation staging</source>
        <translation>复垦分期</translation>
    </message>
    <message>
        <source>Reclamation suitability</source>
        <translation>复垦适宜性</translation>
    </message>
    <message>
        <source>Reclassified land cover</source>
        <translation>重分类后的土地覆盖</translation>
    </message>
    <message>
        <source>Reclassify land cover</source>
        <translation>地类重分类</translation>
    </message>
    <message>
        <source>Recorded values that mean missing, with commas between; 32700 is a trace and counts as 0.</source>
        <translation>表示缺测的记录值，以逗号分隔；32700 为微量，按 0 计。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>观测记录</translation>
    </message>
    <message>
        <source>Records are daily means, which hide gusts: the factor comes out too small.</source>
        <translation>记录为日平均风速，掩盖了阵风：气候因子偏小。</translation>
    </message>
    <message>
        <source>Records of the weather service are in tenths of a millimetre.</source>
        <translation>气象部门的记录以 0.1 毫米为单位。</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复程度</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Reference areas</source>
        <translation>参照区</translation>
    </message>
    <message>
        <source>Reference grid</source>
        <translation>参考网格</translation>
    </message>
    <message>
        <source>Reference systems, grids, coverage, NoData, value ranges, geometries, land-use and administrative codes and text encodings of the layers, each finding with its remedy.</source>
        <translation>检查各图层的坐标系、栅格网格、覆盖范围、NoData、取值范围、几何、地类与行政区代码和文本编码，并给出每项问题的处理办法。</translation>
    </message>
    <message>
        <source>Reflectance = number × scale + offset; Landsat collection 2: 0.0000275.</source>
        <translation>反射率 = 数值 × 比例系数 + 偏移；Landsat 第二集：0.0000275。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>防治区</translation>
    </message>
    <message>
        <source>Region of TD/T 1036 whose soil limits hold; the shipped table holds those of the Loess plateau.</source>
        <translation>采用其土壤限值的 TD/T 1036 区；随附的表只有黄土高原区的数值。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>短路区域</translation>
    </message>
    <message>
        <source>Regions with a tolerable soil loss of their own; elsewhere TOLERANCE holds.</source>
        <translation>有各自容许土壤流失量的类型区；其余处用 TOLERANCE。</translation>
    </message>
    <message>
        <source>Relative index (0–1) of water conservation, soil retention, sand fixation or biodiversity from net primary production and factors normalised over the area.</source>
        <translation>由净初级生产力和全区归一化的因子计算水源涵养、水土保持、防风固沙或生物多样性维护的相对指数（0–1）。</translation>
    </message>
    <message>
        <source>Release year</source>
        <translation>释放年份</translation>
    </message>
    <message>
        <source>Released area that may lie open at the end of any year.</source>
        <translation>任一年年末允许裸露的已释放面积。</translation>
    </message>
    <message>
        <source>Remains, dynamic</source>
        <translation>剩余动态费用</translation>
    </message>
    <message>
        <source>Remains, present value</source>
        <translation>剩余费用现值</translation>
    </message>
    <message>
        <source>Remains, static</source>
        <translation>剩余静态费用</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Remove both</source>
        <translation>两者均去除</translation>
    </message>
    <message>
        <source>Remove the current</source>
        <translation>去除电流源</translation>
    </message>
    <message>
        <source>Remove the ground</source>
        <translation>去除接地</translation>
    </message>
    <message>
        <source>Remove them with native:deleteduplicategeometries, or areas count twice.</source>
        <translation>请用 native:deleteduplicategeometries 去除，否则面积重复计算。</translation>
    </message>
    <message>
        <source>Renard–Freimund</source>
        <translation>Renard–Freimund</translation>
    </message>
    <message>
        <source>Repair them with native:fixgeometries.</source>
        <translation>请用 native:fixgeometries 修复。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>成果输出</translation>
    </message>
    <message>
        <source>Reproject it, so that all layers share one system.</source>
        <translation>请重投影，使各图层共用一个坐标系。</translation>
    </message>
    <message>
        <source>Reproject to a system in metres, such as a CGCS2000 zone.</source>
        <translation>请重投影到以米为单位的坐标系，如 CGCS2000 分带。</translation>
    </message>
    <message>
        <source>Resampling</source>
        <translation>重采样</translation>
    </message>
    <message>
        <source>Reservoirs</source>
        <translation>水库</translation>
    </message>
    <message>
        <source>Reservoirs and wetlands; each keeps its part where the flow leaves it.</source>
        <translation>水库与湿地；在水流离开处拦截其份额。</translation>
    </message>
    <message>
        <source>Residual subsidence</source>
        <translation>残余下沉</translation>
    </message>
    <message>
        <source>Resilience</source>
        <translation>韧性</translation>
    </message>
    <message>
        <source>Resilience early warning</source>
        <translation>韧性预警</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>阻力面</translation>
    </message>
    <message>
        <source>Resistance at habitat quality 0, and of barriers without a field.</source>
        <translation>生境质量为 0 处的阻力，也是未给字段的障碍的阻力。</translation>
    </message>
    <message>
        <source>Resistance of a barrier</source>
        <translation>障碍的阻力</translation>
    </message>
    <message>
        <source>Resistance once restored</source>
        <translation>修复后的阻力</translation>
    </message>
    <message>
        <source>Resistance surface</source>
        <translation>阻力面</translation>
    </message>
    <message>
        <source>Resistance × metres beyond the least-cost path; 0 on a path.</source>
        <translation>超出最小成本路径的阻力×米；路径上为 0。</translation>
    </message>
    <message>
        <source>Resistance × metres, 0 on a source.</source>
        <translation>阻力×米，源地上为 0。</translation>
    </message>
    <message>
        <source>Resisting over driving stress; 10 and more is 10.</source>
        <translation>抗滑力与下滑力之比；大于 10 记为 10。</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应变量</translation>
    </message>
    <message>
        <source>Restoration barriers</source>
        <translation>修复障碍点</translation>
    </message>
    <message>
        <source>Restoration modes</source>
        <translation>修复模式分区</translation>
    </message>
    <message>
        <source>Restoration plan (whole chain)</source>
        <translation>修复规划（全链）</translation>
    </message>
    <message>
        <source>Restoration plan report</source>
        <translation>修复规划报告</translation>
    </message>
    <message>
        <source>Restoration zones</source>
        <translation>修复分区</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Results are in t/a.</source>
        <translation>结果以 t/a 计。</translation>
    </message>
    <message>
        <source>Retreat of the shore</source>
        <translation>岸线后退速率</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Reviewed projects</source>
        <translation>审查后的工程</translation>
    </message>
    <message>
        <source>Riparian and shore buffers</source>
        <translation>水岸缓冲带</translation>
    </message>
    <message>
        <source>Rise of autocorrelation</source>
        <translation>自相关的上升</translation>
    </message>
    <message>
        <source>Rise of variance</source>
        <translation>方差的上升</translation>
    </message>
    <message>
        <source>Rising limits of the index, one fewer than classes; natural breaks without them.</source>
        <translation>递增的指数界限，比级数少一个；未给出时用自然断点。</translation>
    </message>
    <message>
        <source>Rising, one less than the grades; 50,75,90 makes four grades.</source>
        <translation>递增，比级数少一个；50,75,90 分为四级。</translation>
    </message>
    <message>
        <source>Risk reduction per year</source>
        <translation>年风险降低</translation>
    </message>
    <message>
        <source>Rivers as lines, or rivers, lakes and reservoirs as polygons.</source>
        <translation>线状河流，或面状河流、湖泊与水库。</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Roads and railways</source>
        <translation>道路与铁路</translation>
    </message>
    <message>
        <source>Roads, fences and the like; every cell they touch is raised to their value.</source>
        <translation>道路、围栏等；所触及的像元提高到其阻力值。</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>鲁棒性</translation>
    </message>
    <message>
        <source>Robustness chart</source>
        <translation>稳健性图</translation>
    </message>
    <message>
        <source>Rock exposure</source>
        <translation>基岩裸露率</translation>
    </message>
    <message>
        <source>Rock index without rock {low}, of bare rock {high}.</source>
        <translation>无岩石的岩石指数 {low}，裸岩的 {high}。</translation>
    </message>
    <message>
        <source>Rocky desertification status</source>
        <translation>石漠化程度</translation>
    </message>
    <message>
        <source>Roll up to administrations</source>
        <translation>行政层级汇总</translation>
    </message>
    <message>
        <source>Roll-up report</source>
        <translation>汇总报告</translation>
    </message>
    <message>
        <source>Roughness factor</source>
        <translation>粗糙度因子</translation>
    </message>
    <message>
        <source>Roughness of the surface</source>
        <translation>地表粗糙度</translation>
    </message>
    <message>
        <source>Row of the best alternative</source>
        <translation>最优方案的行号</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>行列数</translation>
    </message>
    <message>
        <source>Rows unit, from, to with cells, area (ha) and shares.</source>
        <translation>每行为单元、转出、转入，含像元数、面积（公顷）和占比。</translation>
    </message>
    <message>
        <source>Rows verified</source>
        <translation>是否核对原文</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules C01 to C22; the authority confirms their severity.</source>
        <translation>规则 C01 至 C22；处置性质由主管部门确认。</translation>
    </message>
    <message>
        <source>Rules that need this layer rest without it.</source>
        <translation>不给此图层时，相关规则不审查。</translation>
    </message>
    <message>
        <source>Runoff coefficient</source>
        <translation>径流系数</translation>
    </message>
    <message>
        <source>SAMPLES. ELEMENTS: field {field} names no element of the table of screening values, which holds {known}. Rename the field so that it begins with the symbol.</source>
        <translation>SAMPLES。ELEMENTS：字段 {field} 的名称不是筛选值表中的元素，表中有 {known}。请将字段名改为以元素符号开头。</translation>
    </message>
    <message>
        <source>SCENARIOS: at least one raster is needed.</source>
        <translation>SCENARIOS：至少需要一个栅格。</translation>
    </message>
    <message>
        <source>SCHEME: the four indicators need COVER, SLOPE and SOIL_DEPTH besides EXPOSURE; {name} is missing.</source>
        <translation>SCHEME：四指标方案除 EXPOSURE 外还需要 COVER、SLOPE 和 SOIL_DEPTH；缺少 {name}。</translation>
    </message>
    <message>
        <source>SDG indicator 15.3.1 from land productivity, land cover and soil carbon, one out, all out, with the status that says where to avoid, reduce and reverse degradation, and areas by administration.</source>
        <translation>由土地生产力、土地覆盖和土壤碳按“一项退化即退化”得到 SDG 15.3.1 指标，给出应避免、减缓和逆转退化的状态，并按行政区汇总面积。</translation>
    </message>
    <message>
        <source>SKATER</source>
        <translation>SKATER</translation>
    </message>
    <message>
        <source>SKATER prunes the minimum spanning tree; max-p grows and improves many starts.</source>
        <translation>SKATER 对最小生成树剪枝;max-p 从多个起点生长并改进。</translation>
    </message>
    <message>
        <source>SOC is left out: soil carbon does not count.</source>
        <translation>未给出 SOC：不计土壤碳。</translation>
    </message>
    <message>
        <source>SOIL: the codes {codes} are not in PROFILES. Add them to the table.</source>
        <translation>SOIL：编码 {codes} 不在 PROFILES 中，请补入表中。</translation>
    </message>
    <message>
        <source>SOURCES has {found} cells where RESISTANCE has {allowed}; align it to that grid.</source>
        <translation>SOURCES 为 {found} 个像元，而 RESISTANCE 为 {allowed}；请对齐到同一格网。</translation>
    </message>
    <message>
        <source>SOURCES has {found} focal nodes within the grid, at least two are needed.</source>
        <translation>SOURCES 在格网内的焦点节点为 {found} 个，至少需要两个。</translation>
    </message>
    <message>
        <source>SOURCES has {found} sources on cells with a resistance, at least two are needed; check extent, CRS and the id field.</source>
        <translation>SOURCES 落在有阻力像元上的源地为 {found} 个，至少需要两个；请检查范围、坐标系与编号字段。</translation>
    </message>
    <message>
        <source>SOURCES holds no source within the grid of RESISTANCE; check extent and CRS.</source>
        <translation>SOURCES 在 RESISTANCE 的格网内没有源地；请检查范围与坐标系。</translation>
    </message>
    <message>
        <source>SOURCES is needed in this mode: the focal nodes.</source>
        <translation>此模式需要 SOURCES（焦点节点）。</translation>
    </message>
    <message>
        <source>SOURCES lies on cells without resistance only; give RESISTANCE a value there, or move the sources.</source>
        <translation>SOURCES 只落在没有阻力值的像元上；请在该处给出 RESISTANCE 的值，或移动源地。</translation>
    </message>
    <message>
        <source>STACK: found {found} rasters; at least 3 are needed, one for each year.</source>
        <translation>STACK：有 {found} 个栅格；至少需要 3 个，每年一个。</translation>
    </message>
    <message>
        <source>STACK: the {count} rasters must follow each other in time.</source>
        <translation>STACK：{count} 个栅格须按时间先后排列。</translation>
    </message>
    <message>
        <source>STATIONS: the code {code} appears more than once.</source>
        <translation>STATIONS：编码 {code} 出现多次。</translation>
    </message>
    <message>
        <source>STATIONS: two gauges with values lie at {place}. Leave one out.</source>
        <translation>STATIONS：两个有值站点位于同一位置 {place}。请去掉一个。</translation>
    </message>
    <message>
        <source>STATIONS: {count} of {total} stations have no code in the field STATION.</source>
        <translation>STATIONS：{total} 个站点中有 {count} 个在字段 STATION 中没有编号。</translation>
    </message>
    <message>
        <source>STATUS compares two periods: it needs NDVI and BASELINE_YEARS.</source>
        <translation>STATUS 比较两个时期，需要 NDVI 和 BASELINE_YEARS。</translation>
    </message>
    <message>
        <source>STREAM_CELLS is {cells}, but no cell drains more than {most}. Give a smaller number.</source>
        <translation>STREAM_CELLS 为 {cells},但没有像元的汇入像元数超过 {most}。请给更小的数。</translation>
    </message>
    <message>
        <source>STREAM_CELLS: found {found}, but {most} cells at most drain into one cell of the DEM. Lower it.</source>
        <translation>STREAM_CELLS：为 {found}，但 DEM 中汇入一个像元的最多只有 {most} 个像元。请减小该值。</translation>
    </message>
    <message>
        <source>STREAM_CELLS: no cell drains more than {cells} cells, the most is {most}. Lower STREAM_CELLS.</source>
        <translation>STREAM_CELLS：没有像元的汇入数超过 {cells}，最大为 {most}。请降低 STREAM_CELLS。</translation>
    </message>
    <message>
        <source>Sample county</source>
        <translation>示例县</translation>
    </message>
    <message>
        <source>Samples above a control value</source>
        <translation>超过管制值的样品数</translation>
    </message>
    <message>
        <source>Samples by class</source>
        <translation>按等级统计样品</translation>
    </message>
    <message>
        <source>Samples by class and worst element.</source>
        <translation>按等级和最重元素统计的样品数。</translation>
    </message>
    <message>
        <source>Samples with single, worst, nemerow, class (1 to 3), nem_class (1 to 5), mpa, napp (kg/t) and paf.</source>
        <translation>样品，含 single（单项指数）、worst（最重元素）、nemerow（内梅罗指数）、class（1 至 3）、nem_class（1 至 5）、mpa、napp（千克/吨）和 paf。</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>砂粒</translation>
    </message>
    <message>
        <source>Sand content (%).</source>
        <translation>砂粒含量（%）。</translation>
    </message>
    <message>
        <source>Sand fixation</source>
        <translation>固沙量</translation>
    </message>
    <message>
        <source>Sandification status</source>
        <translation>沙化程度</translation>
    </message>
    <message>
        <source>Sandy land</source>
        <translation>沙化土地</translation>
    </message>
    <message>
        <source>Sandy land with a degree (ha)</source>
        <translation>已分级的沙化土地面积（ha）</translation>
    </message>
    <message>
        <source>Sandy land: neither 0 nor NoData.</source>
        <translation>沙化土地：既非 0 也非 NoData。</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例系数</translation>
    </message>
    <message>
        <source>Scale 1:{scale}</source>
        <translation>比例尺 1:{scale}</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Scenario warning</source>
        <translation>情景预警</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>安排表</translation>
    </message>
    <message>
        <source>Schedule chart</source>
        <translation>进度图</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>分级方案</translation>
    </message>
    <message>
        <source>Scores, ranks and grades plans or techniques by TOPSIS, fuzzy comprehensive evaluation or the eight criteria for nature-based solutions, over indicators in two levels.</source>
        <translation>用 TOPSIS、模糊综合评价或基于自然的解决方案的八项准则,按两级指标对方案或技术评分、排序和分级。</translation>
    </message>
    <message>
        <source>Search radius of barriers (m).</source>
        <translation>障碍点搜索半径（m）。</translation>
    </message>
    <message>
        <source>Search radius that gives the improvement.</source>
        <translation>产生该改善的搜索半径。</translation>
    </message>
    <message>
        <source>Seasonal</source>
        <translation>季节检验</translation>
    </message>
    <message>
        <source>Security levels</source>
        <translation>安全级别</translation>
    </message>
    <message>
        <source>Security pattern levels</source>
        <translation>安全格局分级</translation>
    </message>
    <message>
        <source>Sediment</source>
        <translation>泥沙</translation>
    </message>
    <message>
        <source>Sediment by watershed</source>
        <translation>流域泥沙</translation>
    </message>
    <message>
        <source>Sediment delivery</source>
        <translation>泥沙输移</translation>
    </message>
    <message>
        <source>Sediment delivery ratio</source>
        <translation>泥沙输移比</translation>
    </message>
    <message>
        <source>Sediment export</source>
        <translation>泥沙输出</translation>
    </message>
    <message>
        <source>Sediment from above that settles in the cell.</source>
        <translation>上游来沙在该像元的沉积。</translation>
    </message>
    <message>
        <source>Sediment of the watersheds</source>
        <translation>流域泥沙</translation>
    </message>
    <message>
        <source>Sediment sources</source>
        <translation>泥沙来源</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Semi-arid</source>
        <translation>半干旱</translation>
    </message>
    <message>
        <source>Semi-humid</source>
        <translation>半湿润</translation>
    </message>
    <message>
        <source>Sensitivities</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>Sensitivity score</source>
        <translation>敏感性得分</translation>
    </message>
    <message>
        <source>Sensitivity to coastal erosion</source>
        <translation>海岸侵蚀敏感性</translation>
    </message>
    <message>
        <source>Sensitivity to rocky desertification</source>
        <translation>石漠化敏感性</translation>
    </message>
    <message>
        <source>Sensitivity to sandification</source>
        <translation>土地沙化敏感性</translation>
    </message>
    <message>
        <source>Sensitivity to water erosion</source>
        <translation>水土流失敏感性</translation>
    </message>
    <message>
        <source>Sequestration (t)</source>
        <translation>固碳量（t）</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Service index from NPP</source>
        <translation>NPP 服务指数</translation>
    </message>
    <message>
        <source>Service {service}: found {found} factors, needed are {needed}.</source>
        <translation>服务 {service}：实有 {found} 个因子，需要 {needed}。</translation>
    </message>
    <message>
        <source>Set of maps and tables</source>
        <translation>附图附表体系</translation>
    </message>
    <message>
        <source>Set to 0</source>
        <translation>置为 0</translation>
    </message>
    <message>
        <source>Seven classes</source>
        <translation>七大类</translation>
    </message>
    <message>
        <source>Seven classes (1 tree … 7 water)</source>
        <translation>七类（1 林地 … 7 水域）</translation>
    </message>
    <message>
        <source>Several links at one place</source>
        <translation>同处多条连接</translation>
    </message>
    <message>
        <source>Severe from class</source>
        <translation>重度起始等级</translation>
    </message>
    <message>
        <source>Severely damaged area (ha)</source>
        <translation>重度损毁面积（公顷）</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Severity (0 to 3)</source>
        <translation>程度（0–3）</translation>
    </message>
    <message>
        <source>Share 0–1; 0 is not eligible and becomes NoData.</source>
        <translation>比例 0–1；0 不参评，成为 NoData。</translation>
    </message>
    <message>
        <source>Share duties in a basin</source>
        <translation>流域协同分担</translation>
    </message>
    <message>
        <source>Share in connectivity that a source must have; needs the dispersal distance.</source>
        <translation>源地对连通性应有的贡献;需要给出扩散距离。</translation>
    </message>
    <message>
        <source>Share lost in stripping and storing.</source>
        <translation>剥离和存放中损失的比例。</translation>
    </message>
    <message>
        <source>Share of bare rock 0–1 in karst land, NoData elsewhere; mask fields, towns and mines.</source>
        <translation>喀斯特土地的基岩裸露比例 0–1，其他地方为 NoData；应掩膜农田、城镇和矿区。</translation>
    </message>
    <message>
        <source>Share of connected pairs left after random and after targeted loss of nodes.</source>
        <translation>节点随机损失与蓄意损失后剩余的连通对比例。</translation>
    </message>
    <message>
        <source>Share of degraded land (0–1)</source>
        <translation>退化土地比例（0–1）</translation>
    </message>
    <message>
        <source>Share of each cell in the load of all receptors.</source>
        <translation>各像元占全部受体负荷的份额。</translation>
    </message>
    <message>
        <source>Share of field ridges (0–1), for the net area.</source>
        <translation>田坎系数（0–1），用于计算净面积。</translation>
    </message>
    <message>
        <source>Share of scenarios with a severe class, 0–1.</source>
        <translation>达到重度的情景比例，0–1。</translation>
    </message>
    <message>
        <source>Share of soil loss and of important area that priority units hold.</source>
        <translation>优先单元应占的土壤流失量与重要面积比例。</translation>
    </message>
    <message>
        <source>Share of surrogates with at least such a rise of autocorrelation.</source>
        <translation>自相关上升不小于该像元的替代序列比例。</translation>
    </message>
    <message>
        <source>Share of the depth by which the panel is shrunk on all sides.</source>
        <translation>工作面各边内缩量与采深之比。</translation>
    </message>
    <message>
        <source>Share of the drop that is regained, 0–1; NoData where there is none.</source>
        <translation>已恢复的下降比例，0–1；无扰动处为 NoData。</translation>
    </message>
    <message>
        <source>Share of the fine earth.</source>
        <translation>细土中的比例。</translation>
    </message>
    <message>
        <source>Share of the link's cost saved per metre restored.</source>
        <translation>每修复一米节省的连接成本比例。</translation>
    </message>
    <message>
        <source>Share of the load that the smallest set of key units makes up.</source>
        <translation>最小关键单元集合所占的负荷比例。</translation>
    </message>
    <message>
        <source>Share of the spatial variance of a degradation that each factor explains, its significance, and what factors explain two by two.</source>
        <translation>各因子对退化空间分异的解释力及其显著性，以及因子两两共同的解释力。</translation>
    </message>
    <message>
        <source>Share of the units where the conditions of each technique hold.</source>
        <translation>各项技术的条件成立的单元比例。</translation>
    </message>
    <message>
        <source>Share of the value at which the search may stop.</source>
        <translation>可停止搜索的效益差距比例。</translation>
    </message>
    <message>
        <source>Share of the variation within zones</source>
        <translation>区内变差所占比例</translation>
    </message>
    <message>
        <source>Share of units whose class or rank moves when one weight moves by 10 or 20 %.</source>
        <translation>一个权重变动 10 或 20 % 时等级或位次发生变化的单元比例。</translation>
    </message>
    <message>
        <source>Share of valid windows</source>
        <translation>有效窗口比例</translation>
    </message>
    <message>
        <source>Share of variance of the line</source>
        <translation>拟合线解释的方差比例</translation>
    </message>
    <message>
        <source>Shoreline</source>
        <translation>岸线</translation>
    </message>
    <message>
        <source>Short-wave infrared 1 (1.6 µm)</source>
        <translation>短波红外 1（1.6 µm）</translation>
    </message>
    <message>
        <source>Short-wave infrared 2 (2.2 µm)</source>
        <translation>短波红外 2（2.2 µm）</translation>
    </message>
    <message>
        <source>Side of a cell; the county grows with it.</source>
        <translation>像元边长；示例县范围随之增大。</translation>
    </message>
    <message>
        <source>Side of a grid cell (m).</source>
        <translation>格网边长（m）。</translation>
    </message>
    <message>
        <source>Side of a square, or distance between opposite sides of a hexagon.</source>
        <translation>方格的边长,或六边形对边之间的距离。</translation>
    </message>
    <message>
        <source>Side of the moving square in which the relief is taken.</source>
        <translation>计算起伏度的移动方窗的边长。</translation>
    </message>
    <message>
        <source>Silt</source>
        <translation>粉粒</translation>
    </message>
    <message>
        <source>Silt content (%).</source>
        <translation>粉粒含量（%）。</translation>
    </message>
    <message>
        <source>Single (D8)</source>
        <translation>单流向（D8）</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Sites below a target</source>
        <translation>未达标的场地数</translation>
    </message>
    <message>
        <source>Sites by year</source>
        <translation>逐年场地安排</translation>
    </message>
    <message>
        <source>Sites by year, and spending.</source>
        <translation>逐年场地安排和支出。</translation>
    </message>
    <message>
        <source>Sites to accept.</source>
        <translation>待验收的场地。</translation>
    </message>
    <message>
        <source>Sites to reclaim. Several features with one identifier are alternative techniques.</source>
        <translation>待复垦的场地。同一编号的多个要素为该场地可选的技术。</translation>
    </message>
    <message>
        <source>Sites to restore</source>
        <translation>待修复地块</translation>
    </message>
    <message>
        <source>Sites with control_p, ratio, waste_p, topsoil_p, restore_p, cover_p (%), their targets t_…, pass and failing.</source>
        <translation>场地，含 control_p、ratio、waste_p、topsoil_p、restore_p、cover_p（%），目标值 t_…，pass（达标）和 failing（不达标项）。</translation>
    </message>
    <message>
        <source>Sites with year and stage (0: left out), cost and value.</source>
        <translation>场地，含年份、阶段（0 为未安排）、费用和效益。</translation>
    </message>
    <message>
        <source>Six classes, 1 slight to 6 extreme.</source>
        <translation>六级，1 微度至 6 剧烈。</translation>
    </message>
    <message>
        <source>Six soil-conservation indicators</source>
        <translation>水土流失防治六项指标</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of planning units (m)</source>
        <translation>规划单元大小（m）</translation>
    </message>
    <message>
        <source>Size of the drop</source>
        <translation>下降幅度</translation>
    </message>
    <message>
        <source>Size of the neighbourhood: {size}.</source>
        <translation>邻域大小：{size}。</translation>
    </message>
    <message>
        <source>Size of the square grid on which the county lies.</source>
        <translation>示例县所在正方形网格的大小。</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>Slope (°)</source>
        <translation>坡度 (°)</translation>
    </message>
    <message>
        <source>Slope length</source>
        <translation>坡长</translation>
    </message>
    <message>
        <source>Slope length and steepness</source>
        <translation>坡长坡度因子</translation>
    </message>
    <message>
        <source>Slope length and steepness, from slopelength.</source>
        <translation>坡长坡度因子，由 slopelength 得到。</translation>
    </message>
    <message>
        <source>Slope of albedo on NDVI</source>
        <translation>反照率对 NDVI 的斜率</translation>
    </message>
    <message>
        <source>Slope of the delivery ratio; calibrate it on observed sediment.</source>
        <translation>输移比曲线的坡度参数，以实测泥沙率定。</translation>
    </message>
    <message>
        <source>Slope of the surface.</source>
        <translation>地表坡度。</translation>
    </message>
    <message>
        <source>Slope stability</source>
        <translation>边坡稳定性</translation>
    </message>
    <message>
        <source>Slope stability classes</source>
        <translation>边坡稳定性分级</translation>
    </message>
    <message>
        <source>Slopes also end where at least so many cells drain; nowhere when left out.</source>
        <translation>汇入像元数达到此值处坡面也终止；省略则不终止。</translation>
    </message>
    <message>
        <source>Slopes at which the equation of the steepness factor changes.</source>
        <translation>坡度因子公式改变处的坡度。</translation>
    </message>
    <message>
        <source>Slopes end at the cells that they touch.</source>
        <translation>坡面止于河流触及的像元。</translation>
    </message>
    <message>
        <source>Slopes up to this size are stable, however sure.</source>
        <translation>斜率绝对值不超过该值者为稳定，不论显著与否。</translation>
    </message>
    <message>
        <source>Smaller drops do not count, in the unit of the index.</source>
        <translation>更小的下降不计，单位与指数相同。</translation>
    </message>
    <message>
        <source>Smaller ones are slivers and no conflict.</source>
        <translation>小于此值的为细碎图斑，不算冲突。</translation>
    </message>
    <message>
        <source>Smaller patches are left out.</source>
        <translation>更小的斑块不予考虑。</translation>
    </message>
    <message>
        <source>Smaller patches are no sources (ha).</source>
        <translation>更小的斑块不作源地（公顷）。</translation>
    </message>
    <message>
        <source>Smaller zones join the neighbour with the longest shared edge.</source>
        <translation>更小的分区并入公共边最长的相邻分区。</translation>
    </message>
    <message>
        <source>Smallest overlap</source>
        <translation>最小重叠面积</translation>
    </message>
    <message>
        <source>Smallest search radius</source>
        <translation>最小搜索半径</translation>
    </message>
    <message>
        <source>Smallest source (ha)</source>
        <translation>最小源地（公顷）</translation>
    </message>
    <message>
        <source>Smallest unit</source>
        <translation>最小单元</translation>
    </message>
    <message>
        <source>Snapping distance</source>
        <translation>捕捉距离</translation>
    </message>
    <message>
        <source>Snapping distance (m)</source>
        <translation>捕捉距离（米）</translation>
    </message>
    <message>
        <source>Snow factor</source>
        <translation>雪盖因子</translation>
    </message>
    <message>
        <source>Soil and water</source>
        <translation>水土</translation>
    </message>
    <message>
        <source>Soil balance</source>
        <translation>表土平衡</translation>
    </message>
    <message>
        <source>Soil balance and haulage</source>
        <translation>表土平衡与调运</translation>
    </message>
    <message>
        <source>Soil by year</source>
        <translation>逐年表土</translation>
    </message>
    <message>
        <source>Soil carbon change</source>
        <translation>土壤碳变化</translation>
    </message>
    <message>
        <source>Soil carbon needs both SOC and CLIMATE.</source>
        <translation>土壤碳需要同时给出 SOC 和 CLIMATE。</translation>
    </message>
    <message>
        <source>Soil codes</source>
        <translation>土壤编码</translation>
    </message>
    <message>
        <source>Soil depth</source>
        <translation>有效土层厚度</translation>
    </message>
    <message>
        <source>Soil erodibility</source>
        <translation>土壤可蚀性</translation>
    </message>
    <message>
        <source>Soil erodibility K</source>
        <translation>土壤可蚀性 K</translation>
    </message>
    <message>
        <source>Soil erodibility, from soilerodibility. Values above 0.1317 are in US units and are refused.</source>
        <translation>土壤可蚀性，由 soilerodibility 得到。大于 0.1317 的值属美制单位，将被拒绝。</translation>
    </message>
    <message>
        <source>Soil erosion intensity</source>
        <translation>土壤侵蚀强度</translation>
    </message>
    <message>
        <source>Soil loss</source>
        <translation>土壤流失量</translation>
    </message>
    <message>
        <source>Soil loss (RUSLE, CSLE)</source>
        <translation>土壤流失（RUSLE、CSLE）</translation>
    </message>
    <message>
        <source>Soil loss after the works</source>
        <translation>治理后土壤流失量</translation>
    </message>
    <message>
        <source>Soil loss after treatment</source>
        <translation>治理后土壤流失量</translation>
    </message>
    <message>
        <source>Soil loss by water, classes</source>
        <translation>水力侵蚀强度分级</translation>
    </message>
    <message>
        <source>Soil loss by wind</source>
        <translation>风蚀量</translation>
    </message>
    <message>
        <source>Soil loss by wind, classes</source>
        <translation>风力侵蚀强度分级</translation>
    </message>
    <message>
        <source>Soil loss of the sites</source>
        <translation>各地块土壤流失量</translation>
    </message>
    <message>
        <source>Soil loss that reaches a stream.</source>
        <translation>到达河道的土壤流失量。</translation>
    </message>
    <message>
        <source>Soil loss, its part that reaches the streams and what settles on the way, by the connectivity of each cell, inside watersheds.</source>
        <translation>按像元连通性计算流域内的土壤流失量、到达河道的部分与途中沉积。</translation>
    </message>
    <message>
        <source>Soil loss, sediment or nutrients that land sends off, in the unit of LOAD_UNIT.</source>
        <translation>土地产生的土壤流失、泥沙或养分，单位由 LOAD_UNIT 给定。</translation>
    </message>
    <message>
        <source>Soil organic carbon</source>
        <translation>土壤有机碳</translation>
    </message>
    <message>
        <source>Soil pollution index</source>
        <translation>土壤污染指数</translation>
    </message>
    <message>
        <source>Soil profiles</source>
        <translation>土壤剖面</translation>
    </message>
    <message>
        <source>Soil retention</source>
        <translation>土壤保持量</translation>
    </message>
    <message>
        <source>Soil roughness factor K' 0–1; 1 (smooth) without it and without DEM.</source>
        <translation>土壤粗糙度因子 K'，0–1；未给出且无 DEM 时取 1（平滑）。</translation>
    </message>
    <message>
        <source>Soil samples</source>
        <translation>土壤样点</translation>
    </message>
    <message>
        <source>Soil structure</source>
        <translation>土壤结构</translation>
    </message>
    <message>
        <source>Soil types</source>
        <translation>土壤类型</translation>
    </message>
    <message>
        <source>Soil units</source>
        <translation>土壤单元</translation>
    </message>
    <message>
        <source>Soil wetness factor</source>
        <translation>土壤湿度因子</translation>
    </message>
    <message>
        <source>Soils</source>
        <translation>土壤</translation>
    </message>
    <message>
        <source>Sorts the cells by the value of a service from the highest down: those that hold the first 50 % of the total are extremely important, those up to 80 % important, the rest generally important.</source>
        <translation>把像元按服务值从高到低排序：累计到总量前 50 % 的为极重要，到 80 % 的为重要，其余为一般重要。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source of least cost</source>
        <translation>成本最小的源地</translation>
    </message>
    <message>
        <source>Source units</source>
        <translation>来源单元</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>源地</translation>
    </message>
    <message>
        <source>Sources as raster</source>
        <translation>源地栅格</translation>
    </message>
    <message>
        <source>Sources by receptor</source>
        <translation>各受体的来源</translation>
    </message>
    <message>
        <source>Sources farther apart are not linked.</source>
        <translation>成本更远的源地不连接。</translation>
    </message>
    <message>
        <source>Sources of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Sources of the network, as polygons or points.</source>
        <translation>网络的源地，面或点。</translation>
    </message>
    <message>
        <source>Sources whose zones of least cost touch; neighbours in the Delaunay triangulation of their centres; the nearest by cost; the spanning tree of least cost; or every pair.</source>
        <translation>最小成本分配区相邻的源地；中心点 Delaunay 三角网的相邻者；成本最近者；最小成本生成树；或所有源地对。</translation>
    </message>
    <message>
        <source>Sources without a cell that has a resistance, left out: {ids}.</source>
        <translation>没有有效阻力像元而被舍去的源地：{ids}。</translation>
    </message>
    <message>
        <source>Southeastern coastal mountains and hills</source>
        <translation>东南沿海山地丘陵区</translation>
    </message>
    <message>
        <source>Southwestern mountains and hills</source>
        <translation>西南山地丘陵区</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>三类空间</translation>
    </message>
    <message>
        <source>Spanning tree</source>
        <translation>最小生成树</translation>
    </message>
    <message>
        <source>Spatial pattern</source>
        <translation>空间格局</translation>
    </message>
    <message>
        <source>Spectral indices</source>
        <translation>光谱指数</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出表</translation>
    </message>
    <message>
        <source>Spending by year</source>
        <translation>逐年支出</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Splits the reduction that a bay or section needs among the units upstream, by controllable load or at least cost, and states what provinces owe each other.</source>
        <translation>按可控负荷或最小成本，将海湾或断面所需削减量分解到上游单元，并计算省际补偿。</translation>
    </message>
    <message>
        <source>Splits totals of provinces, cities or counties down to units by need, feasibility or cost, with sums that are exact at every level.</source>
        <translation>按需求、可行性或成本将省、市、县总量分解到单元，各级合计严格相等。</translation>
    </message>
    <message>
        <source>Squares and hexagons lie on a lattice that does not depend on the boundary.</source>
        <translation>方格和六边形位于与边界无关的固定格网上。</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Stable slope</source>
        <translation>稳定斜率</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage of the mine</source>
        <translation>矿山阶段</translation>
    </message>
    <message>
        <source>Staged sites</source>
        <translation>分期结果</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the population, weighted median; the count is the sum of cell fractions.</source>
        <translation>标准差为总体标准差,中位数为加权中位数;计数为像元比例之和。</translation>
    </message>
    <message>
        <source>Standardised score of the test.</source>
        <translation>检验的标准化统计量。</translation>
    </message>
    <message>
        <source>Standardised: {standardised}. Units joined across a gap: {islands}. Zones merged for their size: {merged}.</source>
        <translation>标准化:{standardised}。跨越间隔连接的单元:{islands}。因面积过小而合并的分区:{merged}。</translation>
    </message>
    <message>
        <source>Standing water</source>
        <translation>积水</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stated area</source>
        <translation>登记面积</translation>
    </message>
    <message>
        <source>Static cost is in prices of the first year, dynamic cost in those of the year due, present cost discounted to the end of each year. An estimate for planning, not the fund that the law asks for.</source>
        <translation>静态费用按首年价格，动态费用按应支出年份的价格，现值折算到各年年末。为规划估算，不是法定的基金。</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>站点编号</translation>
    </message>
    <message>
        <source>Station code in the records</source>
        <translation>记录中的站点编号</translation>
    </message>
    <message>
        <source>Station, year, erosivity, rain, erosive and missing days, and whether the year counts.</source>
        <translation>站点、年份、侵蚀力、雨量、侵蚀性日数与缺测日数，以及该年是否计入。</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Stations with erosivity (MJ·mm/(ha·h·a)), years and rain (mm/a).</source>
        <translation>站点及其侵蚀力（MJ·mm/(ha·h·a)）、年数和雨量（mm/a）。</translation>
    </message>
    <message>
        <source>Stations with wf_01 … and wf_year (kg/m).</source>
        <translation>带 wf_01 … 和 wf_year（kg/m）字段的站点。</translation>
    </message>
    <message>
        <source>Stations without records have no erosivity: {stations}.</source>
        <translation>没有记录的站点无侵蚀力：{stations}。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>Statistics and class shares of rasters in each unit; every cell counts by the share of it that the unit covers (exactextract).</source>
        <translation>统计各单元内栅格的数值和各类占比;每个像元按被单元覆盖的比例计入(exactextract)。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steepness factor</source>
        <translation>坡度因子</translation>
    </message>
    <message>
        <source>Steepness of the loss of quality.</source>
        <translation>质量损失的陡缓程度。</translation>
    </message>
    <message>
        <source>Step of the radius</source>
        <translation>半径步长</translation>
    </message>
    <message>
        <source>Stepped</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Stepping stones</source>
        <translation>踏脚石</translation>
    </message>
    <message>
        <source>Steps in a year</source>
        <translation>每年时间步数</translation>
    </message>
    <message>
        <source>Stock of the topsoil (0–30 cm) at the start; without it soil carbon is left out.</source>
        <translation>起始时表层土壤（0–30 cm）碳储量；未给出时不计土壤碳。</translation>
    </message>
    <message>
        <source>Storm surge</source>
        <translation>风暴潮增水</translation>
    </message>
    <message>
        <source>Stream threshold (cells)</source>
        <translation>河流阈值（像元）</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>源强</translation>
    </message>
    <message>
        <source>Stripped, needed, used, in stock at the year's end, missing (m³), and cost of the hauls.</source>
        <translation>逐年剥离量、需求量、使用量、年末存量、缺口（立方米）和调运费用。</translation>
    </message>
    <message>
        <source>Styled QGIS project with relative paths.</source>
        <translation>带样式、相对路径的 QGIS 工程。</translation>
    </message>
    <message>
        <source>Sub-basins</source>
        <translation>子流域</translation>
    </message>
    <message>
        <source>Sub-basins need DEM, a raster of elevation.</source>
        <translation>划分子流域需要 DEM(高程栅格)。</translation>
    </message>
    <message>
        <source>Sub-basins, soils or districts whose shares are asked for.</source>
        <translation>需要份额的子流域、土壤或行政单元。</translation>
    </message>
    <message>
        <source>Subsidence</source>
        <translation>下沉</translation>
    </message>
    <message>
        <source>Subsidence (mm)</source>
        <translation>地表下沉 (mm)</translation>
    </message>
    <message>
        <source>Subsidence at which contours are drawn, separated by commas.</source>
        <translation>绘制等值线的下沉值，用逗号分隔。</translation>
    </message>
    <message>
        <source>Subsidence contours</source>
        <translation>下沉等值线</translation>
    </message>
    <message>
        <source>Subsidence factor q</source>
        <translation>下沉系数 q</translation>
    </message>
    <message>
        <source>Suitability</source>
        <translation>适宜性</translation>
    </message>
    <message>
        <source>Suitability of each unit for cropland, forest, grass, water and construction by its limiting conditions, the direction that the plan or the former use sets, and the factor that limits it.</source>
        <translation>按极限条件评定各单元作为耕地、林地、草地、水域和建设用地的适宜性，由规划或原用途确定的方向，以及限制因子。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Sum of the periods.</source>
        <translation>各时段之和。</translation>
    </message>
    <message>
        <source>Sum over the pairs or nodes.</source>
        <translation>各节点对或节点之和。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Summary by technique</source>
        <translation>各技术汇总</translation>
    </message>
    <message>
        <source>Sums by administration</source>
        <translation>分行政区汇总</translation>
    </message>
    <message>
        <source>Sums of units by village, township, county, city and province from their codes, with shares and ranks, and the ledger of who answers for which problem with what money by when.</source>
        <translation>按代码将单元逐级汇总到村、乡镇、县、市、省，给出占比与排名，并形成问题、责任部门、资金与时限的责任台账。</translation>
    </message>
    <message>
        <source>Support practice factor P</source>
        <translation>水土保持措施因子 P</translation>
    </message>
    <message>
        <source>Surface albedo of the same date, from spectralindices.</source>
        <translation>同期地表反照率，来自 spectralindices。</translation>
    </message>
    <message>
        <source>Surface material</source>
        <translation>地表物质</translation>
    </message>
    <message>
        <source>Surface reflectance, or numbers that SCALE and OFFSET turn into it.</source>
        <translation>地表反射率，或经 SCALE 和 OFFSET 换算成反射率的数值。</translation>
    </message>
    <message>
        <source>Surface through the gauges; needs the reference grid.</source>
        <translation>站点间的插值面，需要参考格网。</translation>
    </message>
    <message>
        <source>Surrogates</source>
        <translation>替代序列数</translation>
    </message>
    <message>
        <source>Surveyed (ellipsoidal), deducted and net area, area on the grid, and difference.</source>
        <translation>调查面积（椭球面积）、扣除面积、净面积、网格面积及其差。</translation>
    </message>
    <message>
        <source>Surveyed land use</source>
        <translation>调查地类图斑</translation>
    </message>
    <message>
        <source>Survival of plants</source>
        <translation>成活率（保存率）</translation>
    </message>
    <message>
        <source>Survival, canopy, soil and cover of reclaimed plots against the standards and the curve towards a reference; pass, replant or fail with the reason, and early warning from NDVI where a plot falls behind.</source>
        <translation>将复垦地块的成活率、郁闭度、土壤和覆盖度与标准及趋向参照的恢复曲线比较；给出合格、补植或不合格及理由，并由 NDVI 对滞后地块预警。</translation>
    </message>
    <message>
        <source>TARGETS: found {found} values; give one, or one for each of the {count} features.</source>
        <translation>TARGETS:有 {found} 个值;请给一个值,或为 {count} 个要素各给一个。</translation>
    </message>
    <message>
        <source>TARGETS: {found} is neither a number nor a share such as 30%.</source>
        <translation>TARGETS:{found} 既不是数字,也不是 30% 这样的占比。</translation>
    </message>
    <message>
        <source>THREATS: the weights of the threats sum up to 0.</source>
        <translation>THREATS：各威胁的权重之和为 0。</translation>
    </message>
    <message>
        <source>THREAT_RASTERS: found {found} rasters, the table of threats has {needed} rows. Give one raster a row, in the table's order.</source>
        <translation>THREAT_RASTERS：实有 {found} 个栅格，威胁表有 {needed} 行。请按表的顺序每行给出一个栅格。</translation>
    </message>
    <message>
        <source>TIMES: found {found}; {count} rising years or dates are needed, one for each raster of STACK.</source>
        <translation>TIMES：为 {found}；需要 {count} 个递增的年份或日期，STACK 的每个栅格一个。</translation>
    </message>
    <message>
        <source>TIMES: {first} and {second} fall on one step of PERIOD = {period} a year. Give the number of rasters a year as PERIOD, or one raster a step.</source>
        <translation>TIMES：{first} 与 {second} 落在每年 {period} 步（PERIOD）的同一步。请将每年的栅格数填入 PERIOD，或每步只给一个栅格。</translation>
    </message>
    <message>
        <source>TIMES: {found} is neither a year nor a date such as 2001-07 or 2001-07-15.</source>
        <translation>TIMES：{found} 既不是年份，也不是 2001-07 或 2001-07-15 这样的日期。</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>TOPSIS: closeness to the best. Fuzzy: membership in grades. Nature-based solutions: a criterion below 25 % decides.</source>
        <translation>TOPSIS:与最优解的贴近度。模糊综合评价:对各等级的隶属度。基于自然的解决方案:任一准则低于 25 % 即判为不符合。</translation>
    </message>
    <message>
        <source>TOTALS: the total of {code} leaves {total} for {count} units of UNITS that can take {most}. Change the total, or the needs and capacities.</source>
        <translation>TOTALS：{code} 的总量余下 {total}，{count} 个单元最多可承担 {most}。请调整总量，或调整需求与能力。</translation>
    </message>
    <message>
        <source>TRAPS and EFFICIENCY belong together: give both or neither.</source>
        <translation>TRAPS 与 EFFICIENCY 须同时给出或都不给。</translation>
    </message>
    <message>
        <source>TREND is left out: every cell counts as stable.</source>
        <translation>未给出 TREND：各像元按稳定计。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table by land cover and cover</source>
        <translation>按地类与覆盖度查表</translation>
    </message>
    <message>
        <source>Table importance_matrix has no row for service {service} and sensitivity {sensitivity}.</source>
        <translation>表 importance_matrix 缺少服务 {service} 与敏感性 {sensitivity} 的一行。</translation>
    </message>
    <message>
        <source>Table of the review.</source>
        <translation>审查表。</translation>
    </message>
    <message>
        <source>Table usle_cover: land cover {code} has other classes of cover than the rest.</source>
        <translation>表 usle_cover：地类 {code} 的覆盖度分级与其他地类不同。</translation>
    </message>
    <message>
        <source>Table with code, sand, silt, clay and organic carbon or matter (%) of the top layer; needed with the soil types.</source>
        <translation>含代码、表层砂粒、粉粒、黏粒及有机碳或有机质（%）的表；给出土壤类型时需要。</translation>
    </message>
    <message>
        <source>Table with indicator and sd, the standard deviation of a mapped mean at one date; else the spread among controls decides.</source>
        <translation>含 indicator 与 sd（单期制图均值的标准差）列的表；不提供时按对照之间的离散程度确定。</translation>
    </message>
    <message>
        <source>Table with indicator and target, and unit (1 for the first), baseline_year, target_year where they are known; for connectivity also threshold (quality from which a cell is habitat) and dispersal_m, in place of the defaults.</source>
        <translation>含 indicator 和 target 的表，已知时另含 unit（第一个单元为 1）、baseline_year、target_year；连通性还可用 threshold（像元计为生境的质量下限）和 dispersal_m 替换默认值。</translation>
    </message>
    <message>
        <source>Table with indicator, low and high; least and largest value of the units without it.</source>
        <translation>含 indicator、low 和 high 的表；未给出时用各单元的最小值和最大值。</translation>
    </message>
    <message>
        <source>Table with level, code and body; the longest matching code counts.</source>
        <translation>含 level、code、body 的表；以最长的匹配代码为准。</translation>
    </message>
    <message>
        <source>Table with level, code and total.</source>
        <translation>含 level、code、total 的表。</translation>
    </message>
    <message>
        <source>Table with name and weight; equal weights without it.</source>
        <translation>含 name 和 weight 的表；未给出时等权。</translation>
    </message>
    <message>
        <source>Table with receptor and target, the load to be taken away.</source>
        <translation>含 receptor 和 target（需削减的负荷）的表。</translation>
    </message>
    <message>
        <source>Table with receptor, unit, load, controllable (0 to 1) and province.</source>
        <translation>含 receptor、unit、load、controllable（0–1）和 province 的表。</translation>
    </message>
    <message>
        <source>Table with the columns indicator, low and high, from another year or county, so that results compare.</source>
        <translation>含 indicator、low 和 high 列的表,来自其他年份或县,使结果可比。</translation>
    </message>
    <message>
        <source>Table with the columns name (of the raster) and weight.</source>
        <translation>含 name(栅格名称)和 weight 列的表。</translation>
    </message>
    <message>
        <source>Table with the columns name and weight.</source>
        <translation>含 name 和 weight 列的表。</translation>
    </message>
    <message>
        <source>Table with the columns technique (name or rule), cost_low and cost_high for each ha (10⁴ CNY).</source>
        <translation>含列 technique（名称或规则号）、cost_low、cost_high 的表，每公顷（万元）。</translation>
    </message>
    <message>
        <source>Table with the columns technique (name or rule), cost_low and cost_high for each ha.</source>
        <translation>含 technique(名称或规则号)、cost_low 和 cost_high(每 ha)列的表。</translation>
    </message>
    <message>
        <source>Table with the columns unit and after: the unit is done in a later year than the other.</source>
        <translation>表，含列 unit 和 after：unit 晚于 after 的年份施工。</translation>
    </message>
    <message>
        <source>Table with unit, cost of one unit of load, and maximum reduction.</source>
        <translation>含 unit、单位负荷成本 cost 和最大削减量 maximum 的表。</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>表{number}</translation>
    </message>
    <message>
        <source>Table {table} cannot be read: {reason}.</source>
        <translation>无法读取表 {table}：{reason}。</translation>
    </message>
    <message>
        <source>Table {table} has no row of {factor} for {kind}.</source>
        <translation>表 {table} 没有 {kind} 的 {factor} 行。</translation>
    </message>
    <message>
        <source>Table {table} is empty.</source>
        <translation>表 {table} 为空。</translation>
    </message>
    <message>
        <source>Table {table} is neither UTF-8 nor GB 18030 text.</source>
        <translation>表 {table} 既非 UTF-8 也非 GB 18030 文本。</translation>
    </message>
    <message>
        <source>Table {table} is not a text file.</source>
        <translation>表 {table} 不是文本文件。</translation>
    </message>
    <message>
        <source>Table {table}, row {row}, column {column}: found {found}, allowed are numbers from 0 to 1.</source>
        <translation>表 {table} 第 {row} 行 {column} 列：值为 {found}，允许 0 到 1 的数。</translation>
    </message>
    <message>
        <source>Table {table}, row {row}, column {column}: found {found}, allowed are numbers of 0 and more.</source>
        <translation>表 {table} 第 {row} 行 {column} 列：找到 {found}，应为不小于 0 的数。</translation>
    </message>
    <message>
        <source>Table {table}, row {row}, column {column}: found {found}, allowed is {allowed}.</source>
        <translation>表 {table} 第 {row} 行 {column} 列：为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>Table {table}, row {row}: severity {found} is none; allowed are {allowed}.</source>
        <translation>表 {table} 第 {row} 行：处置性质 {found} 无效，允许值为 {allowed}。</translation>
    </message>
    <message>
        <source>Table {table}, row {row}: {found} stands there twice. Give it once.</source>
        <translation>表 {table} 第 {row} 行：{found} 重复出现。请只列一次。</translation>
    </message>
    <message>
        <source>Table {table}: column {column} is missing, found are {found}.</source>
        <translation>表 {table}:缺少列 {column},现有列为 {found}。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tables of the plan (layers without geometry, or CSV files).</source>
        <translation>规划的表格（无几何图层或 CSV 文件）。</translation>
    </message>
    <message>
        <source>Tables of this plugin use true areas; for areas on the map choose an equal-area system.</source>
        <translation>本插件的表采用真实面积；如需图上面积，请选用等积坐标系。</translation>
    </message>
    <message>
        <source>Tables of thresholds and codes</source>
        <translation>阈值与代码表</translation>
    </message>
    <message>
        <source>Takes the highest class of all services and of all sensitivities cell by cell, joins the two by the matrix of the evaluation guide, and names the layer that decides.</source>
        <translation>逐像元取各服务与各敏感性的最高级，按评价指南的矩阵合成，并指明起决定作用的图层。</translation>
    </message>
    <message>
        <source>Tangent of the main influence angle</source>
        <translation>主要影响角正切</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Targets met</source>
        <translation>目标达成</translation>
    </message>
    <message>
        <source>Targets that cannot be met even with every unit that is not locked out: {targets}. Lower them or unlock units.</source>
        <translation>即使选入所有未被排除的单元也达不到的目标:{targets}。请降低目标或解除锁定。</translation>
    </message>
    <message>
        <source>Technical bodies</source>
        <translation>技术支撑单位</translation>
    </message>
    <message>
        <source>Techniques of the units</source>
        <translation>各单元的技术</translation>
    </message>
    <message>
        <source>Techniques that are not allowed on it are excluded where it covers more than 5 % of a unit.</source>
        <translation>永久基本农田覆盖单元超过 5 % 时,排除其上不允许的技术。</translation>
    </message>
    <message>
        <source>Techniques that are not allowed within are excluded where it covers more than 5 % of a unit.</source>
        <translation>红线覆盖单元超过 5 % 时,排除红线内不允许的技术。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>气温</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Terrain and basins</source>
        <translation>地形与流域</translation>
    </message>
    <message>
        <source>Terrain; depressions are filled for the flow, not for the slope.</source>
        <translation>地形；汇流时填平洼地，坡度不填。</translation>
    </message>
    <message>
        <source>Terrain; depressions are filled.</source>
        <translation>地形；洼地将被填平。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>检验方法</translation>
    </message>
    <message>
        <source>Text, and whole numbers with at most 20 distinct values, are strata as they are; others are cut into classes.</source>
        <translation>文本和不超过 20 个不同值的整数直接作为分层；其他数值先分级。</translation>
    </message>
    <message>
        <source>The .dbf has text other than ASCII and no .cpg that says its encoding.</source>
        <translation>.dbf 含有非 ASCII 文本，又没有说明编码的 .cpg。</translation>
    </message>
    <message>
        <source>The 5th percentile where left out, which misleads where no land is bare.</source>
        <translation>留空时取第 5 百分位数；没有裸地的区域会因此失真。</translation>
    </message>
    <message>
        <source>The 95th percentile where left out.</source>
        <translation>留空时取第 95 百分位数。</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers. Start some.</source>
        <translation>{address} 处的 Dask 调度器没有工作进程，请启动。</translation>
    </message>
    <message>
        <source>The action that the rules of conformity know follows from the technique, else from the mode.</source>
        <translation>符合性规则所用的活动类型由技术确定，否则由修复模式确定。</translation>
    </message>
    <message>
        <source>The advanced mode needs CURRENTS and GROUNDS.</source>
        <translation>高级模式需要 CURRENTS 与 GROUNDS。</translation>
    </message>
    <message>
        <source>The area above a cell is cut at this slope length.</source>
        <translation>像元上方的面积按此坡长截断。</translation>
    </message>
    <message>
        <source>The best by rank; empty for all.</source>
        <translation>按排序取最优者;留空为全部。</translation>
    </message>
    <message>
        <source>The best plan so far is given then, with its gap.</source>
        <translation>到时给出当前最好的方案及其差距。</translation>
    </message>
    <message>
        <source>The best schedule by then is taken, with its gap.</source>
        <translation>届时取已得的最好安排，并给出其差距。</translation>
    </message>
    <message>
        <source>The cells are not square: the edge is {width} m wide from west to east, {height} m from north to south. Bring INPUT to square cells with alignraster.</source>
        <translation>像元不是正方形：边缘东西向宽 {width} m，南北向宽 {height} m。请用 alignraster 将 INPUT 转为正方形像元。</translation>
    </message>
    <message>
        <source>The class table has no row with {where}.</source>
        <translation>分级表中没有满足 {where} 的行。</translation>
    </message>
    <message>
        <source>The connectivity of the landscape</source>
        <translation>景观连通性计算</translation>
    </message>
    <message>
        <source>The coordinates are degrees.</source>
        <translation>坐标是度。</translation>
    </message>
    <message>
        <source>The cost ratio is not defined: there are more links than kilometres.</source>
        <translation>成本比无定义：连接数多于公里数。</translation>
    </message>
    <message>
        <source>The curve as a chart.</source>
        <translation>曲线图。</translation>
    </message>
    <message>
        <source>The edge width is {width} m.</source>
        <translation>边缘宽度为 {width} 米。</translation>
    </message>
    <message>
        <source>The ellipsoid {found} is not known. Reproject the layer into a system of CGCS2000, such as EPSG:4490.</source>
        <translation>无法识别椭球 {found}。请将图层投影到 CGCS2000 坐标系，如 EPSG:4490。</translation>
    </message>
    <message>
        <source>The environment variable {name} is {found}; a whole number from {minimum} on is needed.</source>
        <translation>环境变量 {name} 为 {found}；需要不小于 {minimum} 的整数。</translation>
    </message>
    <message>
        <source>The factor with the highest score, the first of equal ones.</source>
        <translation>得分最高的因子，并列时取第一个。</translation>
    </message>
    <message>
        <source>The findings as a page.</source>
        <translation>以网页列出检查结果。</translation>
    </message>
    <message>
        <source>The first run of an algorithm compiles its loops, which may take half a minute; later ones do not.</source>
        <translation>算法首次运行时需编译循环，可能耗时半分钟；以后不再需要。</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows; the workbook has all of them.</source>
        <translation>仅列前 {shown} 行，共 {rows} 行；全部内容见工作簿。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Create it, or choose another output.</source>
        <translation>文件夹 {folder} 不存在。请创建，或另选输出。</translation>
    </message>
    <message>
        <source>The folder {folder} is read-only. Choose another output.</source>
        <translation>文件夹 {folder} 只读。请另选输出。</translation>
    </message>
    <message>
        <source>The fraction runs from {low} to {high}; percent where 0 … 1 is meant?</source>
        <translation>比例值在 {low} 到 {high} 之间；是否应为 0 … 1 而给成了百分数？</translation>
    </message>
    <message>
        <source>The handbook is not in this copy of the plugin; its package has it.</source>
        <translation>此插件副本不含手册；正式安装包中附有手册。</translation>
    </message>
    <message>
        <source>The highest code is the most important; equal values share a grade.</source>
        <translation>编码最高的最重要；数值相等的同级。</translation>
    </message>
    <message>
        <source>The input is conductance</source>
        <translation>输入为电导</translation>
    </message>
    <message>
        <source>The interpolation</source>
        <translation>空间插值</translation>
    </message>
    <message>
        <source>The largest of their scores, or the sum.</source>
        <translation>取得分的最大值或总和。</translation>
    </message>
    <message>
        <source>The layer has no features.</source>
        <translation>图层没有要素。</translation>
    </message>
    <message>
        <source>The layer has no reference system.</source>
        <translation>图层没有坐标系。</translation>
    </message>
    <message>
        <source>The life cycle of mined land: predicted subsidence with contours and standing water; soil loss and the sediment that reaches receptors downstream; damage, slope stability, risk and suitability; topsoil with least-cost haulage; the staged reclamation under yearly budgets and the stock of topsoil; soil loss once slopes are worked; and the acceptance of plots already reclaimed.</source>
        <translation>矿区土地全过程：沉陷预计及等值线、积水；土壤流失及到达下游受体的泥沙；损毁程度、边坡稳定、风险与适宜性；表土平衡与最小费用调运；年度预算和表土存量约束下的分期复垦；坡面治理后的土壤流失；已复垦地块的验收。</translation>
    </message>
    <message>
        <source>The locked-in units cost {cost}, the budget is {budget}. Raise the budget or unlock units.</source>
        <translation>锁定选入的单元成本为 {cost},预算为 {budget}。请提高预算或解除部分锁定。</translation>
    </message>
    <message>
        <source>The lower, the more desertified.</source>
        <translation>越低荒漠化越重。</translation>
    </message>
    <message>
        <source>The mean class of a unit's cells.</source>
        <translation>单元内栅格等级的平均值。</translation>
    </message>
    <message>
        <source>The mean of each season is taken away; 1 for no seasons.</source>
        <translation>去除各季节均值；1 表示无季节。</translation>
    </message>
    <message>
        <source>The mean within a project counts.</source>
        <translation>取工程范围内的平均值。</translation>
    </message>
    <message>
        <source>The memory does not suffice. Use larger cells, a smaller extent, or more memory.</source>
        <translation>内存不足。请用更大的像元、更小的范围，或增加内存。</translation>
    </message>
    <message>
        <source>The method does not apply here: albedo must fall where NDVI rises, but the slope is {slope}. Mask water, snow, cloud and built-up land, and use a scene of the growing season.</source>
        <translation>本方法在此不适用：NDVI 升高处反照率应下降，但斜率为 {slope}。请掩膜水体、积雪、云和建设用地，并使用生长季影像。</translation>
    </message>
    <message>
        <source>The nomograph leaves NoData where silt and very fine sand exceed 70 %.</source>
        <translation>粉粒与极细砂超过 70 % 处，诺谟图给出无数据。</translation>
    </message>
    <message>
        <source>The parameters by overburden are middles of ranges that nobody has verified; measured ones are better.</source>
        <translation>按覆岩类型的参数是未经核实的取值范围的中值；实测参数更好。</translation>
    </message>
    <message>
        <source>The paths as a table, best rank first.</source>
        <translation>路径表，按位次排列。</translation>
    </message>
    <message>
        <source>The percentile HIGH when left out.</source>
        <translation>省略时取分位数 HIGH。</translation>
    </message>
    <message>
        <source>The percentile LOW when left out.</source>
        <translation>省略时取分位数 LOW。</translation>
    </message>
    <message>
        <source>The raster on the planning grid, in its own unit.</source>
        <translation>规划格网上的栅格，单位不变。</translation>
    </message>
    <message>
        <source>The rasters hold {first}; {others} are in the table only.</source>
        <translation>栅格为 {first}；{others} 仅在表中。</translation>
    </message>
    <message>
        <source>The reference system is not that of the reference.</source>
        <translation>坐标系与参照不一致。</translation>
    </message>
    <message>
        <source>The same classes.</source>
        <translation>相同的类别。</translation>
    </message>
    <message>
        <source>The same diagnosis in each scenario.</source>
        <translation>各情景下同一诊断的等级。</translation>
    </message>
    <message>
        <source>The same with the engineering factor of the works.</source>
        <translation>同上，计入工程措施因子。</translation>
    </message>
    <message>
        <source>The schedule with the largest discounted benefit within yearly budgets, precedence, release years, topsoil, open land and stage minimums: exact, with a proven gap. Demands that clash are named.</source>
        <translation>在年度预算、先后次序、释放年份、表土存量、裸露土地上限和阶段最低任务之内，折现效益最大的分期安排：精确求解，并给出经证明的差距。相互冲突的要求会被指明。</translation>
    </message>
    <message>
        <source>The solver HiGHS failed ({reason}). Look for NULL, infinite or very large numbers.</source>
        <translation>求解器 HiGHS 失败（{reason}）。请检查 NULL、无穷大或过大的数。</translation>
    </message>
    <message>
        <source>The table of cover factors needs LANDCOVER.</source>
        <translation>覆盖因子表需要 LANDCOVER。</translation>
    </message>
    <message>
        <source>The table of departments does not name: {names}.</source>
        <translation>部门责任表中没有：{names}。</translation>
    </message>
    <message>
        <source>The table of erosion intensity needs at least two rows with the indicator '{indicator}' per region: the class below the tolerable loss, and one above.</source>
        <translation>侵蚀强度表每个区域至少需要两行指标“{indicator}”：容许流失量以下的级别和以上的一个级别。</translation>
    </message>
    <message>
        <source>The table of mine risk has no row with the indicator {indicator}.</source>
        <translation>矿山风险表中没有指标 {indicator} 的行。</translation>
    </message>
    <message>
        <source>The table of warning rules has no rule for: {case}.</source>
        <translation>预警规则表没有适用于以下情况的规则：{case}。</translation>
    </message>
    <message>
        <source>The table {table} cannot be written: its reference system has no number of EPSG, which PostGIS needs. Reproject the input with native:reprojectlayer, or write a file.</source>
        <translation>无法写入数据表 {table}：其坐标参考系没有 PostGIS 所需的 EPSG 编号。请用 native:reprojectlayer 重投影输入图层，或输出为文件。</translation>
    </message>
    <message>
        <source>The table {table} cannot be written: the name {name} has more than {count} bytes in UTF-8, which PostgreSQL does not take. Choose a shorter name.</source>
        <translation>无法写入数据表 {table}：名称 {name} 的 UTF-8 编码超过 {count} 字节，PostgreSQL 不支持。请改用较短的名称。</translation>
    </message>
    <message>
        <source>The table {table} cannot be written: {reason}. It is as it was. Check the server, your rights, and what depends on the table.</source>
        <translation>无法写入数据表 {table}：{reason}。原表保持不变。请检查服务器、您的权限以及依赖该表的对象。</translation>
    </message>
    <message>
        <source>The target of {receptor} is {target}, but the units upstream can take away {most} at most. Lower the target, or raise what is controllable.</source>
        <translation>{receptor} 的目标为 {target}，而上游单元最多可削减 {most}。请降低目标或提高可控比例。</translation>
    </message>
    <message>
        <source>The three indicators of each unit that hold it back most, and their share in what it lacks.</source>
        <translation>各单元障碍度最大的三个指标及其占比。</translation>
    </message>
    <message>
        <source>The weights need COMPARISON: a matrix of judgements between indicators.</source>
        <translation>该权重方法需要 COMPARISON:指标之间的判断矩阵。</translation>
    </message>
    <message>
        <source>The whole chain from raw layers to a report: soil loss, sensitivity, ecological importance and composite degradation; planning units with problems, restoration modes, exact priorities and techniques; ecological sources and corridors; mines with damage and suitability; land and mine projects reviewed against the plan, merged and staged together under yearly budgets; the roll-up to administrations with the ledger of responsibilities; one report with project, package, atlas and workbook. Boundary, administrations, terrain, rain, soil, NDVI, land cover and mines are needed; rules whose control lines are not given rest.</source>
        <translation>从原始图层到报告的全流程：土壤流失、敏感性、生态重要性与综合退化；规划单元的问题、修复模式、精确优先区与适用技术；生态源地与廊道；矿山损毁程度与适宜性；土地与矿山工程对照规划审查、合并，并在年度预算下统一分期；按行政层级汇总并形成责任台账；输出一份报告及工程文件、数据包、图集和工作簿。需要规划范围、行政区、高程、降水、土壤、NDVI、土地覆被和矿山；未提供控制线的规则不参与审查。</translation>
    </message>
    <message>
        <source>The widths are defaults that nobody has verified; TABLE replaces them.</source>
        <translation>宽度为未经核实的默认值；可用 TABLE 替换。</translation>
    </message>
    <message>
        <source>The worst indicator decides, with limits by land use.</source>
        <translation>按地类限值评价，取最差指标。</translation>
    </message>
    <message>
        <source>The {what} is not that of the reference grid.</source>
        <translation>{what} 与参照网格不一致。</translation>
    </message>
    <message>
        <source>Theil–Sen slope and Mann–Kendall significance of each cell, with gaps, ties and uneven times, in four forms that allow for autocorrelation or seasons, and five classes.</source>
        <translation>逐像元的 Theil–Sen 斜率和 Mann–Kendall 显著性，允许缺测、同值和不等时间间隔，另有四种考虑自相关或季节的形式，并分五级。</translation>
    </message>
    <message>
        <source>Their cells are core, and do not sway the breaks.</source>
        <translation>其像元为核心级，且不影响断点。</translation>
    </message>
    <message>
        <source>Their codes are written to the crossings within them.</source>
        <translation>其代码写入位于其中的断裂点。</translation>
    </message>
    <message>
        <source>Their codes are written to the paths that cross them.</source>
        <translation>其代码写入穿越它们的路径。</translation>
    </message>
    <message>
        <source>There is no parameter {name}; the parameters are {known}.</source>
        <translation>没有参数 {name}；参数有 {known}。</translation>
    </message>
    <message>
        <source>There is nothing to choose from: no record is left.</source>
        <translation>没有可供选择的对象：没有剩余的记录。</translation>
    </message>
    <message>
        <source>They cut the units, so that each has one code.</source>
        <translation>用行政区切分单元,使每个单元只有一个编码。</translation>
    </message>
    <message>
        <source>Thickness that is mined, &gt; 0.</source>
        <translation>开采厚度，&gt; 0。</translation>
    </message>
    <message>
        <source>Thin plate spline</source>
        <translation>薄板样条</translation>
    </message>
    <message>
        <source>Third national land survey</source>
        <translation>第三次全国国土调查</translation>
    </message>
    <message>
        <source>Third national land survey (2019)</source>
        <translation>第三次全国国土调查（2019）</translation>
    </message>
    <message>
        <source>Third survey</source>
        <translation>第三次国土调查</translation>
    </message>
    <message>
        <source>Threads (0: one a processor)</source>
        <translation>线程数（0：每处理器一个）</translation>
    </message>
    <message>
        <source>Threat {threat}: {layer}.</source>
        <translation>威胁 {threat}：{layer}。</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Three metrics</source>
        <translation>三个指标</translation>
    </message>
    <message>
        <source>Threshold crossed</source>
        <translation>已越过阈值</translation>
    </message>
    <message>
        <source>Threshold wind</source>
        <translation>临界风速</translation>
    </message>
    <message>
        <source>Tillage factor T</source>
        <translation>耕作措施因子 T</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>Time in which soil carbon follows the land cover; 0: at once.</source>
        <translation>土壤碳随土地覆盖变化所需的时间；0 为立即。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the report.</source>
        <translation>报告标题。</translation>
    </message>
    <message>
        <source>Title of the report; a general one when left out.</source>
        <translation>报告标题；缺省用通用标题。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>To the steepest neighbour, or shared among all lower ones.</source>
        <translation>流向最陡的邻像元，或分配给所有较低的邻像元。</translation>
    </message>
    <message>
        <source>Tolerable soil loss</source>
        <translation>容许土壤流失量</translation>
    </message>
    <message>
        <source>Tolerable soil loss of a region</source>
        <translation>类型区容许土壤流失量</translation>
    </message>
    <message>
        <source>Topographic factor LS</source>
        <translation>地形因子 LS</translation>
    </message>
    <message>
        <source>Topographic factor LS of a terrain from the area that drains into each cell, cut at streams and at a longest slope.</source>
        <translation>由各像元的汇水面积得到地形因子 LS，在河道和最大坡长处截断。</translation>
    </message>
    <message>
        <source>Topsoil by year</source>
        <translation>逐年表土</translation>
    </message>
    <message>
        <source>Topsoil from the stock</source>
        <translation>取自存量的表土</translation>
    </message>
    <message>
        <source>Topsoil that a site needs</source>
        <translation>场地所需表土</translation>
    </message>
    <message>
        <source>Topsoil that a site yields</source>
        <translation>场地可供表土</translation>
    </message>
    <message>
        <source>Topsoil that can be stripped</source>
        <translation>可剥离表土量</translation>
    </message>
    <message>
        <source>Topsoil that is kept</source>
        <translation>实际保护的表土量</translation>
    </message>
    <message>
        <source>Topsoil that is stripped, needed and in stock through the years, and the hauls of least cost, exactly, as lines.</source>
        <translation>逐年的表土剥离量、需求量和存量，以及费用最小的精确调运方案，以线表示。</translation>
    </message>
    <message>
        <source>Total export (t/a)</source>
        <translation>总输出（t/a）</translation>
    </message>
    <message>
        <source>Total load of the first substance (t/a)</source>
        <translation>第一种物质的总负荷（t/a）</translation>
    </message>
    <message>
        <source>Total loss (t/a)</source>
        <translation>总流失量（t/a）</translation>
    </message>
    <message>
        <source>Total stock (t)</source>
        <translation>总储量（t）</translation>
    </message>
    <message>
        <source>Total sulphur</source>
        <translation>全硫</translation>
    </message>
    <message>
        <source>Total, target, amount held, share and shortfall of each feature.</source>
        <translation>各要素的总量、目标、已满足数量、占比和缺口。</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Touching (queen)</source>
        <translation>相接（queen）</translation>
    </message>
    <message>
        <source>Trace problem sources upstream</source>
        <translation>问题溯源</translation>
    </message>
    <message>
        <source>Trajectory only</source>
        <translation>仅趋势</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>过渡</translation>
    </message>
    <message>
        <source>Transition matrix</source>
        <translation>转移矩阵</translation>
    </message>
    <message>
        <source>Translate land-use codes</source>
        <translation>地类代码转换</translation>
    </message>
    <message>
        <source>Translated land use</source>
        <translation>转换后的土地利用</translation>
    </message>
    <message>
        <source>Translates codes of the land survey, the planning classification or the national standard into another. Suffixes are kept in a field; codes that need other evidence are marked; unknown ones stay empty.</source>
        <translation>把国土调查、用地用海分类或国家标准的代码转换为另一种。后缀保留在字段中；需要其他依据的代码作标记；未知代码留空。</translation>
    </message>
    <message>
        <source>Translates the codes of a land-cover product to seven classes, survey groups, covers of soil loss, resistances or runoff coefficients. Unknown codes become NoData and are reported with their area.</source>
        <translation>把土地覆盖产品的编码转换为七大类、调查地类组、土壤流失覆盖类型、阻力或径流系数。未知编码成为 NoData，并报告其面积。</translation>
    </message>
    <message>
        <source>Trap efficiency</source>
        <translation>拦截效率</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>拦截体</translation>
    </message>
    <message>
        <source>Treated area</source>
        <translation>治理达标面积</translation>
    </message>
    <message>
        <source>Treated units</source>
        <translation>治理单元</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Trend classes</source>
        <translation>趋势分级</translation>
    </message>
    <message>
        <source>Trend-free pre-whitening</source>
        <translation>去趋势预置白（TFPW）</translation>
    </message>
    <message>
        <source>Trends with p up to it are clear.</source>
        <translation>p 不超过该值的趋势为显著。</translation>
    </message>
    <message>
        <source>Twelve rasters or bands, where there is no dryness index.</source>
        <translation>没有干燥度指数时，需十二个栅格或波段。</translation>
    </message>
    <message>
        <source>Twelve rasters, January to December, or twelve for each year, in order.</source>
        <translation>十二个栅格（1 月至 12 月），或每年十二个，依次排列。</translation>
    </message>
    <message>
        <source>Twelve rasters, or one with twelve bands (mm).</source>
        <translation>十二个栅格，或一个十二波段栅格（mm）。</translation>
    </message>
    <message>
        <source>Two-sided probability of such a score without a trend.</source>
        <translation>无趋势时出现该统计量的双侧概率。</translation>
    </message>
    <message>
        <source>Type of shore</source>
        <translation>岸线类型</translation>
    </message>
    <message>
        <source>UNITS, row {row}: the code {code} is under no total of TOTALS. Add one.</source>
        <translation>UNITS 第 {row} 行：代码 {code} 不属于 TOTALS 中的任何总量。请补充。</translation>
    </message>
    <message>
        <source>UNITS, row {row}: {code} lies within {above}, which is a unit as well; both would get a part. Choose a layer with one level.</source>
        <translation>UNITS 第 {row} 行：{code} 位于 {above} 之内，而后者也是单元，两者都会分得指标。请选用单一级别的图层。</translation>
    </message>
    <message>
        <source>UNITS, {name}, row {row}: found {found}, allowed are numbers of 0 and more.</source>
        <translation>UNITS 的 {name} 第 {row} 行：找到 {found}，应为不小于 0 的数。</translation>
    </message>
    <message>
        <source>UNITS. GRADE: record {record} holds {found}, allowed is 0 to 3, from minedamage.</source>
        <translation>UNITS。GRADE：记录 {record} 为 {found}，允许 0 至 3，来自 minedamage。</translation>
    </message>
    <message>
        <source>UNITS. ID: field {field} of record {record} is empty. Name every site.</source>
        <translation>UNITS。ID：记录 {record} 的字段 {field} 为空。请为每个场地命名。</translation>
    </message>
    <message>
        <source>UNITS. {name}: site {site} has several rows (techniques) that hold {one} and {other}. It belongs to the site and must be the same in all of them.</source>
        <translation>UNITS。{name}：场地 {site} 有多行（技术），其值 {one} 与 {other} 不一致。该值属于场地，各行须相同。</translation>
    </message>
    <message>
        <source>UNITS: choose at least one of SLOPE, SOIL_DEPTH, MATERIAL, POLLUTION, FLOODING.</source>
        <translation>UNITS：请至少选择 SLOPE、SOIL_DEPTH、MATERIAL、POLLUTION、FLOODING 之一。</translation>
    </message>
    <message>
        <source>UNITS: no hauls were found for {count} units. Split the layer and balance its parts.</source>
        <translation>UNITS：{count} 个单元未求得调运方案。请拆分图层后分别平衡。</translation>
    </message>
    <message>
        <source>UNITS: the layer has no features to schedule.</source>
        <translation>UNITS：图层没有可安排的要素。</translation>
    </message>
    <message>
        <source>UNITS: {count} have a value in every field; at least 2 are needed for zones.</source>
        <translation>UNITS:只有 {count} 个单元的所有字段都有值;分区至少需要 2 个。</translation>
    </message>
    <message>
        <source>UNITS_OUT needs UNITS.</source>
        <translation>UNITS_OUT 需要 UNITS。</translation>
    </message>
    <message>
        <source>UNTIL needs YEAR_FIELD, the field with the year in which a panel is mined.</source>
        <translation>UNTIL 需要 YEAR_FIELD，即工作面开采年份的字段。</translation>
    </message>
    <message>
        <source>UNTIL: no panel is mined by {year}; the first one is in {first}.</source>
        <translation>UNTIL：到 {year} 年没有开采的工作面；最早的在 {first} 年。</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Undisturbed land to compare with, with cover and landuse where known.</source>
        <translation>用于对比的未扰动土地，如有则含字段 cover 和 landuse。</translation>
    </message>
    <message>
        <source>Undisturbed land; its fields with the names of the plots' cover and land use are taken where it has them.</source>
        <translation>未受扰动的土地；若有与地块覆盖度、地类同名的字段则采用。</translation>
    </message>
    <message>
        <source>Unit costs</source>
        <translation>单位费用</translation>
    </message>
    <message>
        <source>Unit of the load</source>
        <translation>负荷单位</translation>
    </message>
    <message>
        <source>Unit of the records</source>
        <translation>记录单位</translation>
    </message>
    <message>
        <source>Unit statistics</source>
        <translation>单元统计</translation>
    </message>
    <message>
        <source>Unit weight</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>Unit, area and budget of each project.</source>
        <translation>每个工程的单元、面积和预算。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Units across counties and provinces are marked, with both sides.</source>
        <translation>标出跨县、跨省单元及其两侧行政区。</translation>
    </message>
    <message>
        <source>Units and area (ha) by direction and limiting factor.</source>
        <translation>按方向和限制因子统计的单元数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Units and area (ha) by kind of damage and grade.</source>
        <translation>按损毁类型和程度统计的单元数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Units and area (ha) by problem, severity and space.</source>
        <translation>按问题、严重程度和空间统计的单元数与面积(ha)。</translation>
    </message>
    <message>
        <source>Units and area (ha) by warning level.</source>
        <translation>按预警等级统计的单元数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Units below it are marked as small.</source>
        <translation>低于此值的单元标为过小。</translation>
    </message>
    <message>
        <source>Units beyond the rasters are left out.</source>
        <translation>栅格范围以外的单元不计。</translation>
    </message>
    <message>
        <source>Units by warning</source>
        <translation>按预警等级统计</translation>
    </message>
    <message>
        <source>Units by which sources are told apart.</source>
        <translation>区分来源的单元。</translation>
    </message>
    <message>
        <source>Units that touch, whose centres lie within a distance, or the nearest k centres.</source>
        <translation>相接的单元、中心在给定距离内的单元，或中心最近的 k 个单元。</translation>
    </message>
    <message>
        <source>Units that yield or need topsoil, in a projected system in metres; hauls go from centre to centre.</source>
        <translation>可供或需要表土的单元，须为以米为单位的投影坐标系；从中心运到中心。</translation>
    </message>
    <message>
        <source>Units to be reclaimed, in a projected system (m), with mine_id, damage, landuse and cost; other fields of the sample county's layer of mines (benefit, available, mandatory, slope, soil_depth, strip_area, need_area, …) are taken where it has them.</source>
        <translation>待复垦单元，采用投影坐标系（米），含字段 mine_id、damage、landuse 和 cost；示例县矿山图层的其他字段（benefit、available、mandatory、slope、soil_depth、strip_area、need_area 等）如有则采用。</translation>
    </message>
    <message>
        <source>Units to be reclaimed, with mine_id, damage and landuse; other fields of the sample county's layer of mines (cost, available, mandatory, slope, soil_depth, …) are taken where it has them. A layer without features if there are no mines.</source>
        <translation>待复垦单元，含字段 mine_id、damage 和 landuse；示例县矿山图层的其他字段（cost、available、mandatory、slope、soil_depth 等）如有则采用。没有矿山时给出无要素的图层。</translation>
    </message>
    <message>
        <source>Units to grade; a layer without features gives empty results.</source>
        <translation>待分级的单元；图层没有要素时成果为空。</translation>
    </message>
    <message>
        <source>Units to judge.</source>
        <translation>待评判的单元。</translation>
    </message>
    <message>
        <source>Units to reclaim; a layer without features gives empty results.</source>
        <translation>待复垦的单元；图层没有要素时成果为空。</translation>
    </message>
    <message>
        <source>Units whose planned use is not suitable</source>
        <translation>规划用途不适宜的单元数</translation>
    </message>
    <message>
        <source>Units with a problem but no technique</source>
        <translation>有问题而没有适用技术的单元数</translation>
    </message>
    <message>
        <source>Units with a red warning</source>
        <translation>红色预警单元数</translation>
    </message>
    <message>
        <source>Units with a severe problem</source>
        <translation>存在重度问题的单元数</translation>
    </message>
    <message>
        <source>Units with code, problem, severity, budget and measure, for the ledger.</source>
        <translation>用于台账的单元，含代码、问题、程度、预算与措施。</translation>
    </message>
    <message>
        <source>Units with crop, forest, grass, water, build (1 best to 4 unsuitable, 0 unknown), direction, limiting and conform.</source>
        <translation>单元，含 crop、forest、grass、water、build（1 最适宜至 4 不适宜，0 未知）、direction（方向）、limiting（限制因子）和 conform（是否适宜）。</translation>
    </message>
    <message>
        <source>Units with data</source>
        <translation>有数据的单元</translation>
    </message>
    <message>
        <source>Units with fields such as r1_mean, and r1_3 for the share of class 3.</source>
        <translation>单元,字段如 r1_mean;r1_3 为第 3 类的占比。</translation>
    </message>
    <message>
        <source>Units with gi (z-score), p and class: 1–3 cold (99, 95, 90 %), 4 not significant, 5–7 hot (90, 95, 99 %).</source>
        <translation>带 gi（z 值）、p 和 class 的单元：1–3 冷点（99、95、90 %），4 不显著，5–7 热点（90、95、99 %）。</translation>
    </message>
    <message>
        <source>Units with grade, indicator, value, rule, control and control_zh.</source>
        <translation>单元，含 grade（程度）、indicator（指标）、value（值）、rule（规则）、control 和 control_zh（管控要求）。</translation>
    </message>
    <message>
        <source>Units with hazard, exposure, vulner (1 to 3), risk (their product), warning (1 none to 5 red) and why.</source>
        <translation>单元，含 hazard、exposure、vulner（各 1 至 3）、risk（三者之积）、warning（1 无至 5 红色）和 why（理由）。</translation>
    </message>
    <message>
        <source>Units with index_v (0 to 1) and rank (1 is the highest).</source>
        <translation>单元,含 index_v(0 至 1)和 rank(1 为最高)。</translation>
    </message>
    <message>
        <source>Units with load (t/a), share (0–1), rank and key (1 in the key set), over all receptors.</source>
        <translation>单元及其负荷（t/a）、份额（0–1）、排名和 key（1 为关键单元），按全部受体合计。</translation>
    </message>
    <message>
        <source>Units with mode, mode_en, mode_zh, urgency (1 to 4), rule, why_en and why_zh.</source>
        <translation>单元,含 mode、mode_en、mode_zh、urgency(1 至 4)、rule、why_en 和 why_zh。</translation>
    </message>
    <message>
        <source>Units with obstacle1 … 3 (names of fields) and degree1 … 3 (share, 0–1).</source>
        <translation>带 obstacle1 … 3（字段名）和 degree1 … 3（占比，0–1）的单元。</translation>
    </message>
    <message>
        <source>Units with outcomes</source>
        <translation>单元成效</translation>
    </message>
    <message>
        <source>Units with problem, severity, problem2, severity2, n_problem, degraded, space, why_en and why_zh.</source>
        <translation>单元,含 problem、severity、problem2、severity2、n_problem、degraded、space、why_en 和 why_zh。</translation>
    </message>
    <message>
        <source>Units with selected (0, 1) and frequency (0 to 1).</source>
        <translation>单元,含 selected(0、1)和 frequency(0 至 1)。</translation>
    </message>
    <message>
        <source>Units with statistics</source>
        <translation>带统计值的单元</translation>
    </message>
    <message>
        <source>Units with strip_m3, need_m3, balance_m3 and missing_m3.</source>
        <translation>单元，含 strip_m3（剥离）、need_m3（需求）、balance_m3（平衡）和 missing_m3（缺口）。</translation>
    </message>
    <message>
        <source>Units with technique, tech_zh, mode, others, rule, excluded, cost_lo, cost_hi, effect and nbs.</source>
        <translation>单元,含 technique、tech_zh、mode、others、rule、excluded、cost_lo、cost_hi、effect 和 nbs。</translation>
    </message>
    <message>
        <source>Units with the indicators as fields.</source>
        <translation>含指标字段的单元。</translation>
    </message>
    <message>
        <source>Units with the response and the factors as fields.</source>
        <translation>含响应变量和因子字段的单元。</translation>
    </message>
    <message>
        <source>Units with unit_code, area_ha and admin.</source>
        <translation>单元,含 unit_code、area_ha 和 admin。</translation>
    </message>
    <message>
        <source>Units with zone</source>
        <translation>带分区号的单元</translation>
    </message>
    <message>
        <source>Units with zone; empty where a field has no value.</source>
        <translation>单元,含 zone;字段缺值的单元为空。</translation>
    </message>
    <message>
        <source>Units without a mode</source>
        <translation>未定模式的单元数</translation>
    </message>
    <message>
        <source>Units, area (ha) and cost by technique; units without a cost are counted.</source>
        <translation>按技术统计的单元数、面积(ha)和费用;没有费用的单元另行计数。</translation>
    </message>
    <message>
        <source>Units, area (ha) and share by mode and urgency.</source>
        <translation>按模式和紧迫程度统计的单元数、面积(ha)和占比。</translation>
    </message>
    <message>
        <source>Until year</source>
        <translation>截至年份</translation>
    </message>
    <message>
        <source>Up to the lower edge of the cell.</source>
        <translation>至像元下缘。</translation>
    </message>
    <message>
        <source>Upper cost of the first three levels, such as 1000,5000,20000; else natural breaks.</source>
        <translation>前三级的成本上限，如 1000,5000,20000；缺省为自然断点。</translation>
    </message>
    <message>
        <source>Upper limits of all classes but the last, rising, with commas between them.</source>
        <translation>除最后一级外各级的上限,依次增大,用逗号分隔。</translation>
    </message>
    <message>
        <source>Urban development boundary</source>
        <translation>城镇开发边界</translation>
    </message>
    <message>
        <source>Urban development boundary.</source>
        <translation>城镇开发边界。</translation>
    </message>
    <message>
        <source>Use a layer that covers the whole planning area.</source>
        <translation>请使用覆盖整个规划范围的图层。</translation>
    </message>
    <message>
        <source>Used in place of the number.</source>
        <translation>代替数值使用。</translation>
    </message>
    <message>
        <source>Valid windows: {mean} % on average, {least} % at least.</source>
        <translation>有效窗口：平均 {mean} %，最少 {least} %。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>效益</translation>
    </message>
    <message>
        <source>Value of a tonne of sediment</source>
        <translation>每吨泥沙的价值</translation>
    </message>
    <message>
        <source>Value of the largest size in each unit.</source>
        <translation>取各单元内绝对值最大的值。</translation>
    </message>
    <message>
        <source>Value of the objective</source>
        <translation>目标函数值</translation>
    </message>
    <message>
        <source>Value of the schedule</source>
        <translation>安排的总效益</translation>
    </message>
    <message>
        <source>Value of the service</source>
        <translation>服务值</translation>
    </message>
    <message>
        <source>Value that no schedule exceeds</source>
        <translation>任何安排不超过的效益</translation>
    </message>
    <message>
        <source>Value {value}, no schedule exceeds {bound} (gap {gap}), {status}.</source>
        <translation>效益 {value}，任何安排不超过 {bound}（差距 {gap}），{status}。</translation>
    </message>
    <message>
        <source>Value {value}, proven gap {gap}, {done} of {all} sites.</source>
        <translation>效益 {value}，经证明的差距 {gap}，{all} 个场地中安排 {done} 个。</translation>
    </message>
    <message>
        <source>Vector layers</source>
        <translation>矢量图层</translation>
    </message>
    <message>
        <source>Vegetated area</source>
        <translation>林草植被面积</translation>
    </message>
    <message>
        <source>Vegetated fraction 0–1, from vegetationcover.</source>
        <translation>植被覆盖度 0–1，取自 vegetationcover。</translation>
    </message>
    <message>
        <source>Vegetated fraction from NDVI between bare soil and full cover, and the cover factor of soil loss. To compare years, give the same BARE_NDVI and FULL_NDVI for all: percentiles taken anew erase the trend.</source>
        <translation>由 NDVI 在裸土与全覆盖之间求植被覆盖度，并得到土壤流失的覆盖因子。比较不同年份时须给定相同的 BARE_NDVI 和 FULL_NDVI：逐年重取分位数会抹去趋势。</translation>
    </message>
    <message>
        <source>Vegetated fraction, 0–1.</source>
        <translation>植被覆盖度，0–1。</translation>
    </message>
    <message>
        <source>Vegetation cover</source>
        <translation>植被覆盖度</translation>
    </message>
    <message>
        <source>Vegetation cover and C factor</source>
        <translation>植被覆盖度与 C 因子</translation>
    </message>
    <message>
        <source>Vegetation index or another measure, one raster a time; a multi-band raster stands for its bands. Gaps are NoData.</source>
        <translation>植被指数或其他指标，每个时间一个栅格；多波段栅格按波段顺序使用。缺测值为 NoData。</translation>
    </message>
    <message>
        <source>Vegetation index, one raster a year without a year left out; a multi-band raster stands for its bands.</source>
        <translation>植被指数，每年一个栅格，不可缺年；多波段栅格按波段顺序使用。</translation>
    </message>
    <message>
        <source>Vegetation trend</source>
        <translation>植被趋势</translation>
    </message>
    <message>
        <source>Version of the codes; an unknown code is NoData and reported.</source>
        <translation>代码的版本；未知代码成为 NoData 并报告。</translation>
    </message>
    <message>
        <source>Vertical, for all cells, &gt; 0.</source>
        <translation>竖直深度，用于所有像元，&gt; 0。</translation>
    </message>
    <message>
        <source>Very fine sand</source>
        <translation>极细砂</translation>
    </message>
    <message>
        <source>Voltage of each pair or node</source>
        <translation>各节点对或节点的电压</translation>
    </message>
    <message>
        <source>WEATHER_FOLDER needs REFERENCE, the grid of the rasters.</source>
        <translation>WEATHER_FOLDER 需要 REFERENCE（栅格所用的网格）。</translation>
    </message>
    <message>
        <source>WEIGHT: all weights are 0. Choose a field with areas, or leave it empty.</source>
        <translation>WEIGHT:所有权重均为 0。请选择面积字段,或留空。</translation>
    </message>
    <message>
        <source>WEIGHTS: found {found}; {count} weights are needed, none negative and one above 0.</source>
        <translation>WEIGHTS：为 {found}；需要 {count} 个权重，不得为负且至少一个大于 0。</translation>
    </message>
    <message>
        <source>Warning level</source>
        <translation>预警级别</translation>
    </message>
    <message>
        <source>Warning level of each cell, none, blue, yellow, orange or red, from its class today, its trend and its classes in scenarios, with the rule that gave it.</source>
        <translation>按现状等级、趋势和各情景等级给出各像元的预警级别（无、蓝、黄、橙、红）及其依据的规则。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告数</translation>
    </message>
    <message>
        <source>Warps a raster to the reference system, origin, cell size and extent of another, classes without inventing codes.</source>
        <translation>将栅格变换到另一栅格的坐标系、原点、像元大小和范围；类别不会产生新代码。</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>弃渣量</translation>
    </message>
    <message>
        <source>Waste that is held</source>
        <translation>实际拦挡的弃渣量</translation>
    </message>
    <message>
        <source>Water available</source>
        <translation>可供水量</translation>
    </message>
    <message>
        <source>Water by class</source>
        <translation>分类水量</translation>
    </message>
    <message>
        <source>Water conservation</source>
        <translation>水源涵养</translation>
    </message>
    <message>
        <source>Water conserved</source>
        <translation>水源涵养量</translation>
    </message>
    <message>
        <source>Water conserved (m³/a)</source>
        <translation>水源涵养量（m³/a）</translation>
    </message>
    <message>
        <source>Water erosion classes</source>
        <translation>水力侵蚀强度</translation>
    </message>
    <message>
        <source>Water index MNDWI</source>
        <translation>水体指数 MNDWI</translation>
    </message>
    <message>
        <source>Water needed</source>
        <translation>需水量</translation>
    </message>
    <message>
        <source>Water table</source>
        <translation>地下水位</translation>
    </message>
    <message>
        <source>Water: NPP, infiltration, precipitation, slope. Soil: NPP, erodibility, slope. Sand: NPP, erodibility, climate, roughness. Biodiversity: NPP, precipitation, temperature, elevation.</source>
        <translation>水源涵养：NPP、渗流能力、降水、坡度。水土保持：NPP、可蚀性、坡度。防风固沙：NPP、可蚀性、气候、粗糙度。生物多样性：NPP、降水、气温、海拔。</translation>
    </message>
    <message>
        <source>Waters</source>
        <translation>水体</translation>
    </message>
    <message>
        <source>Watersheds</source>
        <translation>流域</translation>
    </message>
    <message>
        <source>Watersheds for which sediment is totalled.</source>
        <translation>汇总泥沙的流域。</translation>
    </message>
    <message>
        <source>Wave height</source>
        <translation>波高</translation>
    </message>
    <message>
        <source>Weak points</source>
        <translation>薄弱点</translation>
    </message>
    <message>
        <source>Weather factor</source>
        <translation>气候因子</translation>
    </message>
    <message>
        <source>Weather factor of the Revised Wind Erosion Equation at stations for each half-month or month, and as rasters.</source>
        <translation>按半月或月计算各站点的修正风蚀方程（RWEQ）气候因子，并生成栅格。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>加权和</translation>
    </message>
    <message>
        <source>Weighted sum of normalised indicators, or closeness to the best (TOPSIS).</source>
        <translation>归一化指标的加权和,或与最优解的贴近度(TOPSIS)。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights by AHP, entropy, CRITIC, game theory, equal or given; the index and rank of each unit, and how many change class or rank when a weight moves by 10 or 20 %.</source>
        <translation>用层次分析法、熵权法、CRITIC、博弈论、等权或给定权重计算权重,得到各单元的指数和位次,以及权重变动 10 或 20 % 时等级或位次发生变化的单元比例。</translation>
    </message>
    <message>
        <source>Weights by indicator</source>
        <translation>各指标权重</translation>
    </message>
    <message>
        <source>Weights of the targets</source>
        <translation>目标的权重</translation>
    </message>
    <message>
        <source>Weights table: all weights are 0.</source>
        <translation>权重表:所有权重均为 0。</translation>
    </message>
    <message>
        <source>Weights table: column {column} is missing, found are {found}.</source>
        <translation>权重表:缺少列 {column},现有 {found}。</translation>
    </message>
    <message>
        <source>Weights table: no weight &gt;= 0 for {name}; the table has {found}.</source>
        <translation>权重表:{name} 没有不小于 0 的权重;表中有 {found}。</translation>
    </message>
    <message>
        <source>Weights, widths and structures of the crossings are defaults that nobody has verified; TABLE replaces them.</source>
        <translation>断裂点的权重、宽度与通道形式为未经核实的默认值；可用 TABLE 替换。</translation>
    </message>
    <message>
        <source>Wener (slope)</source>
        <translation>Wener（坡度）</translation>
    </message>
    <message>
        <source>What a tonne a year that no longer reaches a receptor is worth, in the unit of the benefit; 0 leaves it out of the staging.</source>
        <translation>每年减少一吨进入受体的泥沙的价值，单位同效益；取 0 时不参与分期。</translation>
    </message>
    <message>
        <source>What each zone allows</source>
        <translation>各分区准入</translation>
    </message>
    <message>
        <source>What is exposed</source>
        <translation>受威胁对象</translation>
    </message>
    <message>
        <source>What is exposed: rasters</source>
        <translation>承灾体：栅格</translation>
    </message>
    <message>
        <source>What is exposed: vectors</source>
        <translation>承灾体：矢量</translation>
    </message>
    <message>
        <source>What is removed where both meet; if all are kept, a direct ground gives way.</source>
        <translation>两者并存时去除何者；全部保留时，直接接地让位于电流源。</translation>
    </message>
    <message>
        <source>What is to be explained, such as soil loss.</source>
        <translation>要解释的变量，如土壤流失量。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What land sends off.</source>
        <translation>土地产生的量。</translation>
    </message>
    <message>
        <source>What reaches a stream, by connectivity.</source>
        <translation>按连通性计算进入河流的部分。</translation>
    </message>
    <message>
        <source>What reaches a stream; needs DEM and STREAM_CELLS.</source>
        <translation>到达河道的量；需要 DEM 和 STREAM_CELLS。</translation>
    </message>
    <message>
        <source>What reviewers tick off</source>
        <translation>审查核对清单</translation>
    </message>
    <message>
        <source>What the codes are translated to; resistances (–) and runoff coefficients (0–1) are measures, the others classes.</source>
        <translation>编码转换成什么；阻力（–）和径流系数（0–1）是数值，其余是类别。</translation>
    </message>
    <message>
        <source>What the layer does not have stays empty.</source>
        <translation>图层没有的字段留空。</translation>
    </message>
    <message>
        <source>What the stock lacks is brought from outside.</source>
        <translation>存量不足部分由外部调入。</translation>
    </message>
    <message>
        <source>What the zones are made of. Fields whose spread differs more than tenfold are all standardised.</source>
        <translation>分区所依据的指标。各字段离散程度相差十倍以上时全部标准化。</translation>
    </message>
    <message>
        <source>What to compute; PC decides the rank where it is computed.</source>
        <translation>计算内容;计算 PC 时按其排序。</translation>
    </message>
    <message>
        <source>Where high or low values of a field lie together more than chance would have it, with control of false discoveries.</source>
        <translation>字段的高值或低值超出随机程度聚集之处，并控制错误发现率。</translation>
    </message>
    <message>
        <source>Where no terrain is given.</source>
        <translation>未给地形时采用。</translation>
    </message>
    <message>
        <source>Whether cells that touch in a corner only hang together (8) or not (4).</source>
        <translation>仅以角点相接的像元是否连通:8 邻域连通,4 邻域不连通。</translation>
    </message>
    <message>
        <source>Whether vegetation recovers from shocks ever more slowly: rise of autocorrelation and variance in moving windows, tested against surrogates.</source>
        <translation>植被受扰后恢复是否越来越慢：移动窗口内自相关与方差的上升，并以替代序列检验。</translation>
    </message>
    <message>
        <source>Which land the load of receptors comes from: along the flow, through traps and decay, with the smallest set of units that makes up most of it.</source>
        <translation>受体的负荷来自何处：沿水流，经拦截与衰减，并给出占大部分负荷的最小单元集合。</translation>
    </message>
    <message>
        <source>Which mines the sediment of the receptors comes from.</source>
        <translation>受体的泥沙来自哪些矿山。</translation>
    </message>
    <message>
        <source>Which sources are linked</source>
        <translation>连接规则</translation>
    </message>
    <message>
        <source>Who answers for what, with which money, by when.</source>
        <translation>谁负责、用什么资金、何时完成。</translation>
    </message>
    <message>
        <source>Whole-number codes with names: 0101 is 101, H counts as 9, suffixes are left out.</source>
        <translation>带名称的整数代码：0101 为 101，H 记作 9，后缀略去。</translation>
    </message>
    <message>
        <source>Whose list of maps and tables the checklist follows.</source>
        <translation>清单所依据的附图附表体系。</translation>
    </message>
    <message>
        <source>Width of corridors</source>
        <translation>廊道宽度（成本）</translation>
    </message>
    <message>
        <source>Width of the Gaussian mean that is taken away, as a share of the record, 0–1.</source>
        <translation>所去除的高斯平均的宽度占序列长度的比例，0–1。</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>风速</translation>
    </message>
    <message>
        <source>Wind at 2 m from which soil moves.</source>
        <translation>2 m 高处起沙的风速。</translation>
    </message>
    <message>
        <source>Wind by station and time, several years if possible; hours are better than days.</source>
        <translation>各站点各时刻的风速，最好有多年资料；小时资料优于日资料。</translation>
    </message>
    <message>
        <source>Wind erosion (RWEQ)</source>
        <translation>风蚀（RWEQ）</translation>
    </message>
    <message>
        <source>Wind erosion classes</source>
        <translation>风力侵蚀强度</translation>
    </message>
    <message>
        <source>Wind weather factor</source>
        <translation>风蚀气候因子</translation>
    </message>
    <message>
        <source>Window of the relief</source>
        <translation>起伏度窗口</translation>
    </message>
    <message>
        <source>Windows with at least half of their pairs of neighbours, 0–1.</source>
        <translation>相邻值对至少有一半有效的窗口，0–1。</translation>
    </message>
    <message>
        <source>Wischmeier</source>
        <translation>Wischmeier</translation>
    </message>
    <message>
        <source>With code_new, name_zh, name_en, code_sfx (suffix), certain (1, or 0 where other evidence is needed), evidence.</source>
        <translation>含 code_new、name_zh、name_en、code_sfx（后缀）、certain（1，需要其他依据时为 0）、evidence。</translation>
    </message>
    <message>
        <source>With land cover they make the units in which performance is compared.</source>
        <translation>与土地覆盖一起构成比较生产力表现的单元。</translation>
    </message>
    <message>
        <source>With members, budget, sum_ha of the members and area_ha counted once.</source>
        <translation>含成员、预算、成员面积之和 sum_ha 和不重复面积 area_ha。</translation>
    </message>
    <message>
        <source>With own_ha and overlap_ha, verdict, and of each indicator its baseline, achieved, effect, limits and unit cost (CNY).</source>
        <translation>含 own_ha、overlap_ha、结论 verdict，以及各指标的基期值、现状值、成效、区间上下限和单位成本（元）。</translation>
    </message>
    <message>
        <source>With status, block_ha, resolv_ha and free_ha, which add up to the area.</source>
        <translation>含 status、block_ha、resolv_ha 和 free_ha，三者之和为工程面积。</translation>
    </message>
    <message>
        <source>Within a distance</source>
        <translation>给定距离内</translation>
    </message>
    <message>
        <source>Without CONTROLS a change is no effect: effects are NULL.</source>
        <translation>未提供 CONTROLS，变化不等于成效：成效为空。</translation>
    </message>
    <message>
        <source>Without it the soil has changed in full, and no value is given.</source>
        <translation>未给出时土壤碳视为已全部变化，且不计算价值。</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Works in order of year.</source>
        <translation>按年份排列的工程。</translation>
    </message>
    <message>
        <source>Works on reclaimed slopes</source>
        <translation>复垦坡面的工程措施</translation>
    </message>
    <message>
        <source>Works on slopes</source>
        <translation>坡面工程措施</translation>
    </message>
    <message>
        <source>Worth of less risk and sediment</source>
        <translation>风险与泥沙减少的价值</translation>
    </message>
    <message>
        <source>Writes a small fictional county with every input that the other algorithms take, a styled project, and a record of what was planted where, so that each method can be tried and checked at once.</source>
        <translation>生成一个虚构的小县：包含其他算法所需的全部输入数据、配好样式的工程文件，以及预设情况的记录，使每种方法都能立即试用和检验。</translation>
    </message>
    <message>
        <source>Written beside each code, since codes change from year to year.</source>
        <translation>行政代码逐年变化，年份写在代码旁。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year and size of the largest lasting drop of a vegetation index in each cell, such as a mine, a fire or a clearing, and the share that has grown back.</source>
        <translation>各像元植被指数最大持续下降（如采矿、火灾、采伐）的年份和幅度，以及已恢复的比例。</translation>
    </message>
    <message>
        <source>Year of mining</source>
        <translation>开采年份</translation>
    </message>
    <message>
        <source>Year of the codes</source>
        <translation>代码年份</translation>
    </message>
    <message>
        <source>Year of the disturbance</source>
        <translation>扰动年份</translation>
    </message>
    <message>
        <source>Year of the first raster.</source>
        <translation>第一个栅格的年份。</translation>
    </message>
    <message>
        <source>Year that the data describe.</source>
        <translation>数据所反映的年份。</translation>
    </message>
    <message>
        <source>Yearly budget</source>
        <translation>年度预算</translation>
    </message>
    <message>
        <source>Yearly rasters</source>
        <translation>逐年栅格</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Years between the land covers: {years} ({source}).</source>
        <translation>两期土地覆盖相隔年数：{years}（{source}）。</translation>
    </message>
    <message>
        <source>Years between them</source>
        <translation>间隔年数</translation>
    </message>
    <message>
        <source>Years of the NDVI; without them the band names are read, else 1, 2, 3.</source>
        <translation>NDVI 的年份；未给出时读取波段名，否则为 1、2、3。</translation>
    </message>
    <message>
        <source>Years of the baseline</source>
        <translation>基线期年数</translation>
    </message>
    <message>
        <source>Years of the report</source>
        <translation>报告期年数</translation>
    </message>
    <message>
        <source>Years of the soil</source>
        <translation>土壤年限</translation>
    </message>
    <message>
        <source>Years or dates, one for each raster: 2001,2002 or 2001-07,2001-08. Without them the band names are read, else the rasters count as 1, 2, 3.</source>
        <translation>年份或日期，每个栅格一个：2001,2002 或 2001-07,2001-08。未给出时读取波段名，否则按 1、2、3 计。</translation>
    </message>
    <message>
        <source>Years since reclamation</source>
        <translation>复垦年限</translation>
    </message>
    <message>
        <source>Years with too many missing days enter no mean: {count}.</source>
        <translation>缺测过多、不计入平均的年份数：{count}。</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>产量</translation>
    </message>
    <message>
        <source>Yue–Wang</source>
        <translation>Yue–Wang</translation>
    </message>
    <message>
        <source>Z of the trend</source>
        <translation>趋势 Z 值</translation>
    </message>
    <message>
        <source>Zhang (daily)</source>
        <translation>章文波（日雨量）</translation>
    </message>
    <message>
        <source>Zhang (monthly)</source>
        <translation>章文波（月雨量）</translation>
    </message>
    <message>
        <source>Zhang's half-month model takes its parameters from each station's whole record.</source>
        <translation>章文波半月模型的参数取自各站全部记录。</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Zoning</source>
        <translation>优先分区</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>any unit</source>
        <translation>任意单位</translation>
    </message>
    <message>
        <source>area {found} ha, at least {needed}</source>
        <translation>面积 {found} 公顷,不低于 {needed}</translation>
    </message>
    <message>
        <source>betweenness</source>
        <translation>介数</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>像元</translation>
    </message>
    <message>
        <source>corridor, from_id, to_id, class, chainage (m), span_m, score, priority, structure, with names in both languages.</source>
        <translation>corridor、from_id、to_id、class、chainage（m）、span_m、score、priority、structure，附中英文名称。</translation>
    </message>
    <message>
        <source>dPC {found} %, at least {needed}, rank {rank}</source>
        <translation>dPC {found} %,不低于 {needed},排序第 {rank}</translation>
    </message>
    <message>
        <source>dPC {found} %, rank {rank}</source>
        <translation>dPC {found} %,排序第 {rank}</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>度</translation>
    </message>
    <message>
        <source>degree, between (0–1), loss (share of connected pairs lost with the node), part.</source>
        <translation>degree、between（0–1）、loss（失去该节点所损失的连通对比例）、part。</translation>
    </message>
    <message>
        <source>dpc, dpcintra, dpcflux, dpcconn, diic (%), rank.</source>
        <translation>dpc、dpcintra、dpcflux、dpcconn、diic(%)、rank。</translation>
    </message>
    <message>
        <source>each code once</source>
        <translation>每个代码只出现一次</translation>
    </message>
    <message>
        <source>equivalent connected area (ha)</source>
        <translation>等效连通面积(公顷)</translation>
    </message>
    <message>
        <source>features with geometry</source>
        <translation>有几何的要素</translation>
    </message>
    <message>
        <source>from, to, resistance; −1 where unconnected.</source>
        <translation>from、to、resistance；不连通为 −1。</translation>
    </message>
    <message>
        <source>from_id, to_id, cost, length_m, cost_ratio (cost over length), gravity, rank.</source>
        <translation>from_id、to_id、cost、length_m、cost_ratio（成本与长度之比）、gravity、rank。</translation>
    </message>
    <message>
        <source>given</source>
        <translation>外部提供</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>公顷</translation>
    </message>
    <message>
        <source>id (1 is the first by rank), area_ha, quality, dpc (%), reason.</source>
        <translation>id(1 为排序第一)、area_ha、quality、dpc(%)、reason。</translation>
    </message>
    <message>
        <source>in part: {verified} of {rows}</source>
        <translation>部分（{verified}/{rows} 行）</translation>
    </message>
    <message>
        <source>km</source>
        <translation>千米</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>main, branch, small, lake, reservoir, coast, or their Chinese names; else other.</source>
        <translation>main、branch、small、lake、reservoir、coast 或其中文名称；否则为其他。</translation>
    </message>
    <message>
        <source>mean quality {found}</source>
        <translation>平均质量 {found}</translation>
    </message>
    <message>
        <source>mean quality {found}, every cell at least {needed}</source>
        <translation>平均质量 {found},各像元不低于 {needed}</translation>
    </message>
    <message>
        <source>motorway, railway, national, provincial, or their Chinese names; else other.</source>
        <translation>motorway、railway、national、provincial 或其中文名称；否则为其他。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>无几何</translation>
    </message>
    <message>
        <source>no: 0 of {rows}</source>
        <translation>否（0/{rows} 行）</translation>
    </message>
    <message>
        <source>node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>p of the rise</source>
        <translation>上升的 p 值</translation>
    </message>
    <message>
        <source>p of the trend</source>
        <translation>趋势 p 值</translation>
    </message>
    <message>
        <source>pH of net acid generation</source>
        <translation>净产酸 pH</translation>
    </message>
    <message>
        <source>pH of the soil</source>
        <translation>土壤 pH</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>面</translation>
    </message>
    <message>
        <source>q (share of variance), F, p, strata, strata of one place, places, and how classes were cut.</source>
        <translation>q（解释的方差比例）、F、p、分层数、只有一个样本的分层数、样本数和分级方法。</translation>
    </message>
    <message>
        <source>q of each pair of factors, alone and together, and the kind of interaction.</source>
        <translation>每对因子单独和共同的 q，以及交互类型。</translation>
    </message>
    <message>
        <source>random loss</source>
        <translation>随机损失</translation>
    </message>
    <message>
        <source>released, waits</source>
        <translation>已释放，待安排</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>result of an earlier step</source>
        <translation>前序步骤成果</translation>
    </message>
    <message>
        <source>share of connected pairs left</source>
        <translation>剩余连通对比例</translation>
    </message>
    <message>
        <source>share of nodes lost</source>
        <translation>损失的节点比例</translation>
    </message>
    <message>
        <source>sources, in order of rank</source>
        <translation>源地(按排序)</translation>
    </message>
    <message>
        <source>targeted loss</source>
        <translation>蓄意损失</translation>
    </message>
    <message>
        <source>the cell size</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <source>the connection to the server was lost</source>
        <translation>与服务器的连接已中断</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>the file {path} does not exist. Check its path.</source>
        <translation>文件 {path} 不存在，请检查路径。</translation>
    </message>
    <message>
        <source>the origin</source>
        <translation>原点</translation>
    </message>
    <message>
        <source>the reference system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>total area (ha)</source>
        <translation>总面积(公顷)</translation>
    </message>
    <message>
        <source>unit of the cost</source>
        <translation>成本的单位</translation>
    </message>
    <message>
        <source>unit of the cost per m</source>
        <translation>每米的成本单位</translation>
    </message>
    <message>
        <source>van der Knijff (NDVI)</source>
        <translation>van der Knijff（NDVI）</translation>
    </message>
    <message>
        <source>whole numbers (class codes)</source>
        <translation>整数（类别代码）</translation>
    </message>
    <message>
        <source>whole numbers of years &gt; 0, such as 5,5,5</source>
        <translation>大于 0 的整年数，如 5,5,5</translation>
    </message>
    <message>
        <source>without content</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>yes: all {rows}</source>
        <translation>是（全部 {rows} 行）</translation>
    </message>
    <message>
        <source>{area} ha have no C factor: their land cover is NoData or not in the table.</source>
        <translation>{area} ha 没有 C 因子：其土地覆被为无数据或不在表中。</translation>
    </message>
    <message>
        <source>{band} is missing, which {index} needs; give it or leave {index} out.</source>
        <translation>缺少 {band}，{index} 需要它；请给出，或不要求 {index}。</translation>
    </message>
    <message>
        <source>{cells} cells are in deficit, of {volume} m³ a year.</source>
        <translation>{cells} 个像元亏缺，每年 {volume} m³。</translation>
    </message>
    <message>
        <source>{cells} negative values count as 0: they are graded lowest.</source>
        <translation>{cells} 个负值按 0 计：归入最低级。</translation>
    </message>
    <message>
        <source>{count} cells and months would have had rain below 0; they have none.</source>
        <translation>{count} 个像元·月的降水将低于 0，按 0 计。</translation>
    </message>
    <message>
        <source>{count} cells came out negative and were raised to 0.</source>
        <translation>{count} 个像元插值为负，已提升为 0。</translation>
    </message>
    <message>
        <source>{count} cells have a slope, but the test has no answer: its corrected variance is not positive.</source>
        <translation>{count} 个像元有斜率但检验无解：修正后的方差不为正。</translation>
    </message>
    <message>
        <source>{count} cells: fixation is negative, since the loss at the distance falls when the transport rises. Use the field mean.</source>
        <translation>{count} 个像元：固沙量为负，因为给定距离处的风蚀量随输沙量增加而下降。请改用田块平均形式。</translation>
    </message>
    <message>
        <source>{count} cells: the loss at the distance is not monotone there (s &lt; 0.653 z in some period).</source>
        <translation>{count} 个像元：给定距离处的风蚀量不单调（某些时段 s &lt; 0.653 z）。</translation>
    </message>
    <message>
        <source>{count} cells: the soil is outside the range of the erodible fraction, and was taken at its limit.</source>
        <translation>{count} 个像元：土壤性质超出可蚀性成分公式的适用范围，按界限值计算。</translation>
    </message>
    <message>
        <source>{count} features have a code that needs other evidence (certain = 0).</source>
        <translation>{count} 个要素的代码需要其他依据（certain = 0）。</translation>
    </message>
    <message>
        <source>{count} features have no geometry.</source>
        <translation>{count} 个要素没有几何。</translation>
    </message>
    <message>
        <source>{count} features repeat the geometry of another.</source>
        <translation>{count} 个要素与其他要素几何重复。</translation>
    </message>
    <message>
        <source>{count} geometries are invalid; the first: {reason}.</source>
        <translation>{count} 个几何无效；第一个：{reason}。</translation>
    </message>
    <message>
        <source>{count} of {all} rules are not verified against a source.</source>
        <translation>{all} 条规则中有 {count} 条未经来源核实。</translation>
    </message>
    <message>
        <source>{count} rasters from {first} to {last}.</source>
        <translation>共 {count} 个栅格，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>{count} records are of stations that are not in STATIONS.</source>
        <translation>有 {count} 条记录的站点不在 STATIONS 中。</translation>
    </message>
    <message>
        <source>{count} units are cut off from the others and do not reach the minimum of {minimum} together. Lower MINIMUM or leave these units out.</source>
        <translation>{count} 个单元与其余单元隔开,合计达不到最低规模 {minimum}。请降低 MINIMUM,或去掉这些单元。</translation>
    </message>
    <message>
        <source>{count} units are locked in and locked out at once, the first is number {first}. Keep one of the two.</source>
        <translation>{count} 个单元同时被锁定选入和锁定排除,第一个是第 {first} 个。请只保留一种。</translation>
    </message>
    <message>
        <source>{count} units have no neighbour.</source>
        <translation>{count} 个单元没有邻居。</translation>
    </message>
    <message>
        <source>{count} units have no {field}: what it needs is missing, or the table has no row.</source>
        <translation>{count} 个单元没有 {field}：缺少所需数据，或表中没有相应的行。</translation>
    </message>
    <message>
        <source>{count} units lack an indicator and have no index.</source>
        <translation>{count} 个单元缺少指标,没有指数。</translation>
    </message>
    <message>
        <source>{count} zones are asked for; {units} units in {parts} separate parts allow {parts} to {units}. Change COUNT.</source>
        <translation>要求 {count} 个分区;{units} 个单元分为 {parts} 个互不相连的部分,可分为 {parts} 至 {units} 个区。请修改 COUNT。</translation>
    </message>
    <message>
        <source>{layer}, field {field}: {count} units have no value. Fill them, or leave these units out.</source>
        <translation>{layer},字段 {field}:{count} 个单元没有值。请补齐,或去掉这些单元。</translation>
    </message>
    <message>
        <source>{layer}: code or zone</source>
        <translation>{layer}：代码或分区</translation>
    </message>
    <message>
        <source>{layer}: {count} of {all} units have no value in {field}, and are judged without it.</source>
        <translation>{layer}：{all} 个单元中有 {count} 个没有 {field} 的值，评判时不计该项。</translation>
    </message>
    <message>
        <source>{layer}: {count} units have a problem but no severity, and get no technique.</source>
        <translation>{layer}：{count} 个单元有问题但没有严重程度，未匹配技术。</translation>
    </message>
    <message>
        <source>{layer}: {count} units have {field} but no {other}; their volume counts as 0.</source>
        <translation>{layer}：{count} 个单元有 {field} 但没有 {other}，其土方量按 0 计。</translation>
    </message>
    <message>
        <source>{layer}{name}: field {field} of record {record} holds {found}, allowed is {allowed}.</source>
        <translation>{layer}{name}：记录 {record} 的字段 {field} 为 {found}，允许值为 {allowed}。</translation>
    </message>
    <message>
        <source>{layer}{part} of record {record} is {found}, more than {whole}, which is {limit}.</source>
        <translation>{layer}记录 {record} 的 {part} 为 {found}，大于 {whole} 的 {limit}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Check or replace the file.</source>
        <translation>无法读取 {name}：{reason}。请检查或更换文件。</translation>
    </message>
    <message>
        <source>{name} cannot be transformed to the reference system needed: {reason}. Check its own.</source>
        <translation>无法将 {name} 变换到所需坐标系：{reason}。请检查其自身坐标系。</translation>
    </message>
    <message>
        <source>{name} does not overlap {reference}. Check the reference systems of both.</source>
        <translation>{name} 与 {reference} 不重叠。请检查两者的坐标系。</translation>
    </message>
    <message>
        <source>{name} has a rotated grid. Warp it to a north-up grid (restoration:alignraster) first.</source>
        <translation>{name} 的格网有旋转。请先变换为正北格网（restoration:alignraster）。</translation>
    </message>
    <message>
        <source>{name} has coordinates that its reference system does not allow, so it cannot be transformed. Assign the right system (native assignprojection) first.</source>
        <translation>{name} 的坐标超出其坐标系的允许范围，无法转换。请先指定正确的坐标系（native assignprojection）。</translation>
    </message>
    <message>
        <source>{name} has geographic coordinates (degrees); a projected grid in metres is needed. Warp it with restoration:alignraster or gdal:warpreproject.</source>
        <translation>{name} 为地理坐标（度）；需要以米为单位的投影格网。请用 restoration:alignraster 或 gdal:warpreproject 变换。</translation>
    </message>
    <message>
        <source>{name} has geographic coordinates (degrees); a projected system in metres is needed. Reproject it with native:reprojectlayer.</source>
        <translation>{name} 为地理坐标（度）；需要以米为单位的投影坐标系。请用 native:reprojectlayer 重投影。</translation>
    </message>
    <message>
        <source>{name} has no cells of its own. Export it to a GeoTIFF first.</source>
        <translation>{name} 没有自身像元。请先导出为 GeoTIFF。</translation>
    </message>
    <message>
        <source>{name} has no ellipsoid.</source>
        <translation>{name} 没有椭球体。</translation>
    </message>
    <message>
        <source>{name} has no features. Choose a layer with features, or remove its filter.</source>
        <translation>{name} 没有要素。请选择有要素的图层，或取消过滤。</translation>
    </message>
    <message>
        <source>{name} has no features; nothing follows from it.</source>
        <translation>{name} 没有要素，不产生相应成果。</translation>
    </message>
    <message>
        <source>{name} has no reference system. Assign one (native assignprojection) first.</source>
        <translation>{name} 没有坐标系。请先指定（native:assignprojection）。</translation>
    </message>
    <message>
        <source>{name} has no valid cell: every cell is NoData. Check the layer and its NoData value.</source>
        <translation>{name} 没有有效像元：全部为无数据。请检查图层及其无数据值。</translation>
    </message>
    <message>
        <source>{name} has no valid cell; its NoData may be declared wrongly.</source>
        <translation>{name} 没有有效像元；其 NoData 可能声明有误。</translation>
    </message>
    <message>
        <source>{name} has no value on a cell that conducts; check extent, NoData and the rule for conflicts.</source>
        <translation>{name} 在导电像元上没有值；请检查范围、NoData 与冲突规则。</translation>
    </message>
    <message>
        <source>{name} has {count} bands; a raster of one band is needed. Extract the band first.</source>
        <translation>{name} 有 {count} 个波段；需要单波段栅格。请先提取波段。</translation>
    </message>
    <message>
        <source>{name} holds the codes {found}, which are those of a land-cover product or of groups alone. Translate it with restoration:reclassifylandcover (survey groups), or list its codes in TABLE without a classification.</source>
        <translation>{name} 的编码为 {found}，属于土地覆盖产品或仅为一级类。请用 restoration:reclassifylandcover 转换（三调一级类），或在 TABLE 中列出其编码且不填分类。</translation>
    </message>
    <message>
        <source>{name} holds {found}; {needed} are needed.</source>
        <translation>{name} 为 {found}；需要 {needed}。</translation>
    </message>
    <message>
        <source>{name} is aligned to the grid of {reference} by {method}.</source>
        <translation>{name} 以 {method} 方法对齐到 {reference} 的格网。</translation>
    </message>
    <message>
        <source>{name} is in {found}, but LOAD_UNIT says {chosen}. Choose {found}.</source>
        <translation>{name} 的单位是 {found}，而 LOAD_UNIT 为 {chosen}。请选择 {found}。</translation>
    </message>
    <message>
        <source>{name} is in {found}; {needed} is needed. Convert it, or choose another layer.</source>
        <translation>{name} 的单位为 {found}；需要 {needed}。请换算，或另选图层。</translation>
    </message>
    <message>
        <source>{name} is missing, which method {method} needs.</source>
        <translation>缺少 {name}，方法 {method} 需要它。</translation>
    </message>
    <message>
        <source>{name} is missing, which the service {service} needs.</source>
        <translation>缺少 {name}，服务 {service} 需要它。</translation>
    </message>
    <message>
        <source>{name} is missing, which this sensitivity needs.</source>
        <translation>缺少 {name}，该敏感性需要它。</translation>
    </message>
    <message>
        <source>{name} is missing. Choose the field of its layer.</source>
        <translation>缺少 {name}。请选择其图层的字段。</translation>
    </message>
    <message>
        <source>{name} is missing; this rule needs it. Choose its field.</source>
        <translation>缺少 {name}，此规则需要它。请选择其字段。</translation>
    </message>
    <message>
        <source>{name} is not on the grid of {reference}: {what} differs ({found}, needed is {needed}). Align it with restoration:alignraster, or set ALIGN.</source>
        <translation>{name} 不在 {reference} 的格网上：{what}不同（为 {found}，应为 {needed}）。请用 restoration:alignraster 对齐，或设置 ALIGN。</translation>
    </message>
    <message>
        <source>{name} lies wholly within UNITS; controls are land that was not treated. Choose another layer.</source>
        <translation>{name} 全部位于 UNITS 之内；对照应为未治理的土地。请另选图层。</translation>
    </message>
    <message>
        <source>{name} needs the columns {columns}; found are {found}.</source>
        <translation>{name} 需要列 {columns}；现有 {found}。</translation>
    </message>
    <message>
        <source>{name} needs {needed}, which is not given. Give both, or neither.</source>
        <translation>{name} 需要 {needed},但未给出。请两者都给出,或都不给出。</translation>
    </message>
    <message>
        <source>{name} normalised between {low} and {high}.</source>
        <translation>{name} 在 {low} 与 {high} 之间归一化。</translation>
    </message>
    <message>
        <source>{name}, row {row}: found {found}, allowed are codes of 2, 4, 6, 9, or 12 to 19 digits. Correct the code, or choose another field.</source>
        <translation>{name} 第 {row} 行：找到 {found}，代码应为 2、4、6、9 位或 12–19 位。请改正代码或另选字段。</translation>
    </message>
    <message>
        <source>{name}: administrations overlap; {share} of their land counts more than once.</source>
        <translation>{name}：行政区相互重叠，其 {share} 的土地被重复计入。</translation>
    </message>
    <message>
        <source>{name}: column {column} is missing, found are {found}.</source>
        <translation>{name}：缺少列 {column}，现有 {found}。</translation>
    </message>
    <message>
        <source>{name}: every cell is {value}, so that it cannot be normalised; use a larger area.</source>
        <translation>{name}：每个像元都是 {value}，无法归一化；请使用更大的区域。</translation>
    </message>
    <message>
        <source>{name}: feature {row} has no identifier in field {field}. Fill it in, or choose another field.</source>
        <translation>{name}：第 {row} 个要素的字段 {field} 没有编号。请填写，或另选字段。</translation>
    </message>
    <message>
        <source>{name}: found a grid of {found}, allowed is that of EROSIVITY, {allowed}. Align the rasters first.</source>
        <translation>{name}：格网为 {found}，须与 EROSIVITY 的 {allowed} 相同。请先对齐栅格。</translation>
    </message>
    <message>
        <source>{name}: found class {found}, allowed are 0 … {highest}.</source>
        <translation>{name}：实有类别 {found}，允许 0 … {highest}。</translation>
    </message>
    <message>
        <source>{name}: found {found} rasters, allowed are {allowed}, January to December.</source>
        <translation>{name}：有 {found} 个栅格，应为 {allowed} 个，1 月至 12 月。</translation>
    </message>
    <message>
        <source>{name}: found {found}, allowed is {allowed}.</source>
        <translation>{name}：为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>{name}: found {found}; give numbers with commas between them{count}.</source>
        <translation>{name}:为 {found};请给出用逗号分隔的数字{count}。</translation>
    </message>
    <message>
        <source>{name}: found {found}; give whole class codes with commas between them, such as 17, 117 or 21-24.</source>
        <translation>{name}:现为 {found};请给出整数类别代码,以逗号分隔,如 17, 117 或 21-24。</translation>
    </message>
    <message>
        <source>{name}: found {years}, but NDVI has {total} years.</source>
        <translation>{name}：为 {years}，但 NDVI 只有 {total} 年。</translation>
    </message>
    <message>
        <source>{name}: no cell conducts; check its NoData, the mask and the corridors' cut-off.</source>
        <translation>{name}：没有导电像元；请检查其 NoData、掩膜与廊道截断值。</translation>
    </message>
    <message>
        <source>{name}: node {node} occurs twice in field {field}; dissolve it first.</source>
        <translation>{name}：节点 {node} 在字段 {field} 中出现两次；请先融合。</translation>
    </message>
    <message>
        <source>{name}: none of its values ({found}) is a code of the classification {classification}. Choose the field of the codes and their version.</source>
        <translation>{name}：其取值（{found}）没有一个是分类 {classification} 的代码。请选择代码字段及其版本。</translation>
    </message>
    <message>
        <source>{name}: rows of {indicators} are not used; INDICATORS has none.</source>
        <translation>{name}：{indicators} 的行未使用，INDICATORS 中没有这些指标。</translation>
    </message>
    <message>
        <source>{name}: the code {code} stands in several rows, so the amounts of {fields} would count more than once. Dissolve the layer by its code (native:dissolve).</source>
        <translation>{name}：代码 {code} 出现在多行，{fields} 的数额会被重复计入。请先按代码融合图层（native:dissolve）。</translation>
    </message>
    <message>
        <source>{name}: the database gave {found} of {count} features. Check the connection, and run again.</source>
        <translation>{name}：数据库只返回了 {count} 个要素中的 {found} 个。请检查连接后重新运行。</translation>
    </message>
    <message>
        <source>{name}: the file {path} does not exist.</source>
        <translation>{name}：文件 {path} 不存在。</translation>
    </message>
    <message>
        <source>{name}: the layer {layer} cannot be loaded. Check that the file exists and is not damaged.</source>
        <translation>{name}：无法加载图层 {layer}。请检查文件是否存在且未损坏。</translation>
    </message>
    <message>
        <source>{name}: the layer {layer} has no field {field}; it has {known}.</source>
        <translation>{name}：图层 {layer} 没有字段 {field}；现有 {known}。</translation>
    </message>
    <message>
        <source>{name}: {amount} {unit} lie in no administration and are left out.</source>
        <translation>{name}：{amount} {unit} 不在任何行政区内，未计入。</translation>
    </message>
    <message>
        <source>{name}: {area} ha are treated land (UNITS) and no controls; they are left out.</source>
        <translation>{name}：{area} 公顷为已治理土地（UNITS），不能作对照，已剔除。</translation>
    </message>
    <message>
        <source>{name}: {area} ha lie in several polygons and count once, in the first of them.</source>
        <translation>{name}：{area} 公顷位于多个面内，只计一次，计入其中第一个。</translation>
    </message>
    <message>
        <source>{name}: {code} has {area} ha, but the administrations within it have {found} ha. Choose a layer with one level, or one in which those within an administration cover it.</source>
        <translation>{name}：{code} 面积为 {area} 公顷，而其下级合计为 {found} 公顷。请选用单一级别的图层，或下级完整覆盖上级的图层。</translation>
    </message>
    <message>
        <source>{name}: {count} administrations count by those within them, not by themselves.</source>
        <translation>{name}：{count} 个行政区按其下级求和，自身不再计入。</translation>
    </message>
    <message>
        <source>{name}: {count} cells have a code that the legend does not know; they are NoData.</source>
        <translation>{name}：{count} 个像元的代码不在图例中，按 NoData 处理。</translation>
    </message>
    <message>
        <source>{name}: {count} codes are not of the classification {classification} ({found}); their land counts as without data. Give TABLE for another classification.</source>
        <translation>{name}：{count} 个编码不属于分类 {classification}（{found}），其土地按无数据处理。采用其他分类时请给出 TABLE。</translation>
    </message>
    <message>
        <source>{name}: {count} features without geometry are left out; rows in messages are counted without them.</source>
        <translation>{name}：{count} 个没有几何的要素不参与计算，提示中的行号不含这些要素。</translation>
    </message>
    <message>
        <source>{name}: {count} invalid geometries were repaired.</source>
        <translation>{name}：修复 {count} 个无效几何。</translation>
    </message>
    <message>
        <source>{name}: {count} rows for indicator {indicator}; one with {columns} is needed.</source>
        <translation>{name}：指标 {indicator} 有 {count} 行；需要一行，含 {columns}。</translation>
    </message>
    <message>
        <source>{name}: {path} must end with .tif, since GeoTIFF is what is written.</source>
        <translation>{name}：{path} 须以 .tif 结尾，因为写出的是 GeoTIFF。</translation>
    </message>
    <message>
        <source>{parameter} is missing. It is needed.</source>
        <translation>缺少 {parameter}，此参数必需。</translation>
    </message>
    <message>
        <source>{parameter}: found {found}, allowed are {allowed}.</source>
        <translation>{parameter}：实为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>{parameter}: found {value}, allowed is {allowed}.</source>
        <translation>{parameter}：为 {value}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>{parameter}: {value} cannot be used here.</source>
        <translation>{parameter}：{value} 不能用于此处。</translation>
    </message>
    <message>
        <source>{parameter}: {value} is no number.</source>
        <translation>{parameter}：{value} 不是数值。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Close it elsewhere, or choose another name.</source>
        <translation>无法写入 {path}：{reason}。请在别处关闭它，或另取名称。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose another output.</source>
        <translation>{path} 是文件夹。请另选输出。</translation>
    </message>
    <message>
        <source>{path} is read-only. Choose another output.</source>
        <translation>{path} 只读。请另选输出。</translation>
    </message>
    <message>
        <source>{path}: no vector format ends with {ending}. Use .gpkg, .csv, .shp or .geojson.</source>
        <translation>{path}：没有以 {ending} 结尾的矢量格式。请用 .gpkg、.csv、.shp 或 .geojson。</translation>
    </message>
    <message>
        <source>{path}: {driver} writes no such file. Use .gpkg or .csv.</source>
        <translation>{path}：{driver} 不能写出这样的文件。请使用 .gpkg 或 .csv。</translation>
    </message>
    <message>
        <source>{quantity}: field</source>
        <translation>{quantity}：字段</translation>
    </message>
    <message>
        <source>{quantity}: raster</source>
        <translation>{quantity}：栅格</translation>
    </message>
    <message>
        <source>{raster} and {name} do not overlap. Check the reference systems of both, or choose other layers.</source>
        <translation>{raster} 与 {name} 不重叠。请检查二者的坐标系，或选择其他图层。</translation>
    </message>
    <message>
        <source>{raster} is no class raster of at most 100 classes: no class shares.</source>
        <translation>{raster} 不是类别数不超过 100 的分类栅格:没有计算各类占比。</translation>
    </message>
    <message>
        <source>{receptor} was snapped to the stream {distance} m away.</source>
        <translation>{receptor} 已捕捉到 {distance} m 外的河道。</translation>
    </message>
    <message>
        <source>{size}, south up</source>
        <translation>{size}（南在上）</translation>
    </message>
    <message>
        <source>{status}: value {value}, proven bound {bound}, gap {gap} %; cost {cost}, edge {edge} m, {units} units, {plans} plans.</source>
        <translation>{status}:目标值 {value},已证明的界 {bound},差距 {gap} %;成本 {cost},边界 {edge} m,{units} 个单元,{plans} 个方案。</translation>
    </message>
    <message>
        <source>{table} is a view: name the field that numbers its rows without repetition by key='field' in its address.</source>
        <translation>{table} 是视图：请在地址中用 key='字段' 指定对各行唯一编号的字段。</translation>
    </message>
    <message>
        <source>{table}: key or geometry column are not such.</source>
        <translation>{table}：主键列或几何列不可用。</translation>
    </message>
    <message>
        <source>{table}: the database has no such table.</source>
        <translation>{table}：数据库中没有该数据表。</translation>
    </message>
    <message>
        <source>{table}: the server cannot be reached ({reason}).</source>
        <translation>{table}：无法连接服务器（{reason}）。</translation>
    </message>
    <message>
        <source>{table}: you have no right to read it.</source>
        <translation>{table}：您没有读取该表的权限。</translation>
    </message>
    <message>
        <source>{value} looks like a NoData value, but is not declared.</source>
        <translation>{value} 像是 NoData 值，但没有声明。</translation>
    </message>
    <message>
        <source>{volume} m³ of topsoil are missing; the units say where.</source>
        <translation>缺表土 {volume} 立方米；各单元写明缺口所在。</translation>
    </message>
    <message>
        <source>{what} needs about {needed} MB of memory, allowed are {allowed} MB. Use larger cells or a smaller extent, or raise the memory in the Processing options.</source>
        <translation>{what} 约需内存 {needed} MB，允许 {allowed} MB。请用更大的像元或更小的范围，或在处理选项中提高内存。</translation>
    </message>
    <message>
        <source>{what} needs about {needed} MB of memory.</source>
        <translation>{what} 约需内存 {needed} MB。</translation>
    </message>
    <message>
        <source>½ · (0.2 shore + 0.4 storm surge + 0.4 waves + retreat) of the scores along the shore, in three classes.</source>
        <translation>沿岸线 ½ ·（0.2 岸线类型 + 0.4 风暴潮 + 0.4 波高 + 后退速率）的得分，分三级。</translation>
    </message>
    <message>
        <source>Σ u³·(ETP − P)/ETP·d / 100 over the months; for sand.</source>
        <translation>各月 Σ u³·(ETP − P)/ETP·d / 100；用于防风固沙。</translation>
    </message>
    <message>
        <source>“{method}” (restoration:{algorithm}) has not been run</source>
        <translation>未运行“{method}”（restoration:{algorithm}）</translation>
    </message>
    <message>
        <source>“{method}” (restoration:{algorithm}) has not been run; it needs: {layers}</source>
        <translation>未运行“{method}”（restoration:{algorithm}）；所需数据：{layers}</translation>
    </message>
</context>
</TS>
